namespace Acme.LanguageTests;

/// <summary>A text with places marked by <c>[|</c> and <c>|]</c>.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<(int Start, int Length)> Spans)
{
    public static MarkedText Parse(string marked)
    {
        var spans = new List<(int, int)>();
        var text = marked;
        while (text.IndexOf("[|", StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf("|]", start, StringComparison.Ordinal) - 2;
            Assert.True(end >= start, "A mark is not closed.");
            text = text.Remove(start, 2).Remove(end, 2);
            spans.Add((start, end - start));
        }

        return new MarkedText(text, spans);
    }
}
