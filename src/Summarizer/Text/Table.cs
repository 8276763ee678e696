namespace Summarizer.Text;

/// <summary>Tables that are worked out once, at the start, where generic sequences would have to be compiled first.</summary>
internal static class Table
{
    public static float[] Of(int count, Func<int, float> value)
    {
        float[] table = new float[count];
        for (int i = 0; i < count; i++) table[i] = value(i);
        return table;
    }
}
