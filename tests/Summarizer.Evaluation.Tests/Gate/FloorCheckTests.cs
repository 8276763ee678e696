using Summarizer.Evaluation.Gate;

namespace Summarizer.Evaluation.Tests.Gate;

public sealed class FloorCheckTests
{
    private const string Set = "summaries/test", Digest = "abc";

    [TestCase(30.00, true)]
    [TestCase(30.50, true)]
    [TestCase(29.96, true)]
    [TestCase(29.94, false)]
    public void Check_Figure_MayLieBelowItsFloorByTheTolerance(double value, bool holds)
    {
        Baseline baseline = WithFloor(30);
        Run(baseline, value).Should().Be(holds ? 0 : 1);
        Floor(baseline).Should().Be(30, "without --update nothing changes");
    }

    [Test]
    public void Check_Update_RaisesButNeverLowersByItself()
    {
        Baseline baseline = WithFloor(30);
        Run(baseline, 31.237, update: true).Should().Be(0);
        Floor(baseline).Should().Be(31.23);
        Run(baseline, 29, update: true).Should().Be(1);
        Floor(baseline).Should().Be(31.23);
        Run(baseline, 29, update: true, allowLower: true).Should().Be(0);
        Floor(baseline).Should().Be(29);
    }

    [Test]
    public void Check_ChangedCorpus_IsNoticedAndTakenOnlyOnRequest()
    {
        Baseline baseline = WithFloor(30);
        Run(baseline, 40, digest: "other").Should().Be(1);
        Run(baseline, 40, digest: "other", update: true).Should().Be(1);
        baseline.Sets[Set].Digest.Should().Be(Digest);
        Run(baseline, 40, digest: "other", update: true, acceptCorpus: true).Should().Be(0);
        baseline.Sets[Set].Digest.Should().Be("other");
    }

    [Test]
    public void Check_UnknownSetOrMeasure_IsAViolationUntilAdded()
    {
        var baseline = new Baseline();
        Run(baseline, 30).Should().Be(1);
        Run(baseline, 30, update: true).Should().Be(0);
        Run(baseline, 30).Should().Be(0);
        baseline.Sets[Set].Floors["gone"] = 5;
        Run(baseline, 30).Should().Be(1, "a floor that is no longer measured must not pass unseen");
    }

    [Test]
    public void Baseline_SavedAndLoaded_IsTheSame()
    {
        string file = Path.GetTempFileName();
        try
        {
            WithFloor(30.1).Save(file);
            Baseline loaded = Baseline.Load(file);
            loaded.Tolerance.Should().Be(0.05);
            loaded.Sets[Set].Digest.Should().Be(Digest);
            Floor(loaded).Should().Be(30.1);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Run(Baseline baseline, double value, string digest = Digest, bool update = false, bool allowLower = false, bool acceptCorpus = false)
    {
        var check = new FloorCheck(baseline, update, allowLower, acceptCorpus);
        _ = check.Check(Set, digest, [("R1", value)]).ToArray();
        return check.Violations;
    }

    private static Baseline WithFloor(double floor)
    {
        var baseline = new Baseline();
        baseline.Sets[Set] = new SetFloors(Digest, new SortedDictionary<string, double>(StringComparer.Ordinal) { ["R1"] = floor });
        return baseline;
    }

    private static double Floor(Baseline baseline) => baseline.Sets[Set].Floors["R1"];
}
