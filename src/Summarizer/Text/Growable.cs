using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Summarizer.Text;

/// <summary>A list whose array is kept between articles: the scratch memory of every stage.</summary>
internal sealed class Growable<T>(int capacity = 64)
{
    private T[] _items = new T[capacity];

    public int Count { get; private set; }

    public Span<T> Span => _items.AsSpan(0, Count);

    public ref T this[int index] => ref _items[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        int at = Count;
        T[] items = _items;
        if ((uint)at >= (uint)items.Length) items = Grow(at + 1);
        items[at] = item;
        Count = at + 1;
    }

    /// <summary>Adds a zero item, to be filled in place: large items are not copied.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Append()
    {
        int at = Count;
        T[] items = _items;
        if ((uint)at >= (uint)items.Length) items = Grow(at + 1);
        Count = at + 1;
        ref T item = ref items[at];
        item = default!;
        return ref item;
    }

    /// <summary>Makes room for so many more items; where the first of them goes. They count from <see cref="Commit"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Reserve(int more)
    {
        int at = Count;
        T[] items = _items;
        if (at + more > items.Length) items = Grow(at + more);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), at);
    }

    /// <summary>Counts so many of the items that were reserved.</summary>
    public void Commit(int more) => Count += more;

    public void Clear() => Count = 0;

    /// <summary>Sets the count; new items are zero.</summary>
    public Span<T> Reset(int count)
    {
        if (_items.Length < count) Grow(count);
        Count = count;
        Span<T> span = _items.AsSpan(0, count);
        span.Clear();
        return span;
    }

    /// <summary>Sets the count; items keep what they held, new ones may hold anything.</summary>
    public Span<T> Take(int count)
    {
        if (_items.Length < count) Grow(count);
        Count = count;
        return _items.AsSpan(0, count);
    }

    public void RemoveFrom(int index) => Count = Math.Min(Count, index);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T[] Grow(int needed)
    {
        Array.Resize(ref _items, Math.Max(needed, _items.Length * 2));
        return _items;
    }
}
