using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>One credential of a document, and the alias of the secret that takes its place.</summary>
internal sealed record CredentialRewrite(Document Document, SemanticModel Model, HardcodedCredential Credential, string Alias)
{
    public SyntaxNode Replaced => Credential.Replaceable!;

    /// <summary>The edit of the call; <paramref name="secrets"/> is how the generated class is written there.</summary>
    public TextChange Edit(string secrets, string property)
    {
        var secret = Credential.IsRevealed ? $"{secrets}.{property}.Reveal()" : $"{secrets}.{property}";
        var text =
            Credential.IsInAttribute ? $"nameof({secret})"
            : Credential.Prefix.Length == 0 ? secret
            : $"{SymbolDisplay.FormatLiteral(Credential.Prefix, quote: true)} + {secret}";
        return new(Replaced.Span, text);
    }
}
