using Summarizer.Ranking;

namespace Summarizer.Tests.Ranking;

public sealed class SalienceModelTests
{
    private static readonly byte[] s_file = SalienceModelFile.Write(SalienceModel.Default);

    [Test]
    public void Load_WhatWasWritten_ScoresTheSame()
    {
        SalienceModel model = SalienceModel.Load(new MemoryStream(s_file));
        float[] row = new float[SentenceFeatures.Width];
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            for (int f = 0; f < row.Length; f++) row[f] = random.NextSingle();
            model.Titled.Score(row).Should().Be(SalienceModel.Default.Titled.Score(row));
            model.Untitled.Score(row).Should().Be(SalienceModel.Default.Untitled.Score(row));
        }

        model.Language.Should().Be(SalienceModel.Default.Language);
        SalienceModelFile.Write(model).Should().Equal(s_file);
    }

    [Test]
    public void Load_EveryTruncation_IsRefused()
    {
        for (int length = 0; length < s_file.Length; length += 1 + length / 3)
        {
            byte[] part = s_file[..length];
            Action load = () => SalienceModel.Load(new MemoryStream(part));
            load.Should().Throw<InvalidDataException>();
        }
    }

    [TestCase(30)]
    [TestCase(5_000)]
    [TestCase(100_000)]
    public void Load_OneByteChanged_IsRefused(int position)
    {
        byte[] changed = [.. s_file];
        changed[Math.Min(position, changed.Length - 1)] ^= 1;
        Action load = () => SalienceModel.Load(new MemoryStream(changed));
        load.Should().Throw<InvalidDataException>().WithMessage("*corrupt*");
    }

    [TestCase(0, "*not a salience model*")]
    [TestCase(4, "*version*")]
    [TestCase(8, "*other features*")]
    [TestCase(16, "*truncated*")]
    public void Load_HeaderChanged_SaysWhy(int position, string message)
    {
        byte[] changed = [.. s_file];
        changed[position] ^= 0x40;
        Action load = () => SalienceModel.Load(new MemoryStream(changed));
        load.Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Test]
    public void Load_Null_NamesTheArgument()
    {
        Action load = () => SalienceModel.Load((Stream)null!);
        load.Should().Throw<ArgumentNullException>().WithParameterName("stream");
    }

    [Test]
    public void Default_Size_StaysSmall() => s_file.Length.Should().BeLessThan(1_500_000);

    [TestCase("fr", true)]
    [TestCase("fr-CA", true)]
    [TestCase("fro", false)]
    [TestCase("en", false)]
    public void Speaks_Code_ByLanguage(string code, bool expected) => SalienceModel.Default.Speaks(code).Should().Be(expected);
}
