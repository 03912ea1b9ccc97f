using Microsoft.CodeAnalysis;

namespace Acme.AnalyzersTests.Corpus;

/// <summary>What a rule reported, seen as a line of a corpus file.</summary>
internal sealed record CorpusReport(string File, int Line, string Rule, string Message)
{
    /// <summary>The family of the rule; null for rules that no family contains.</summary>
    public char? Family =>
        Rule switch
        {
            "RAPI1001" or "RAPI1002" or "RAPI1003" or "RAPI1005" or "RAPI1010" => 'A',
            "RAPI2001" or "RAPI2002" or "RAPI2003" or "RAPI2011" => 'B',
            "RAPI3001" or "RAPI3002" or "RAPI3003" or "RAPI3004" => 'C',
            _ => null,
        };

    public static CorpusReport From(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new(span.Path, span.StartLinePosition.Line + 1, diagnostic.Id, diagnostic.GetMessage(null));
    }
}
