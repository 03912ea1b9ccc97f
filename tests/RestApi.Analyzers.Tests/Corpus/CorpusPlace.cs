namespace Acme.AnalyzersTests.Corpus;

/// <summary>One labelled place. A loud one may be reported at any of its lines: where the value is written, or where it is used.</summary>
/// <param name="File">Path inside the corpus, as the reports name it.</param>
/// <param name="Line">The line of the label, from 1.</param>
/// <param name="Family">A credentials, B unchecked responses, C direct HTTP.</param>
/// <param name="Rule">The rule that is expected to report it; null for a quiet place.</param>
/// <param name="Class">A number of the list of complaints about other tools, as <c>#17</c>, or a word for the construct.</param>
/// <param name="Lines">All lines of the place.</param>
internal sealed record CorpusPlace(string File, int Line, char Family, string? Rule, string Class, IReadOnlySet<int> Lines)
{
    public bool IsLoud => Rule is not null;

    public string Language => File.EndsWith(".cs", StringComparison.Ordinal) ? "C#" : "TypeScript";

    public override string ToString() => $"{File}:{Line} {Family} {Class}";
}
