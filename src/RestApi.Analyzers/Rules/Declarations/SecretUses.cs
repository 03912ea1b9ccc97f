using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.Analyzers;

/// <summary>
/// Crosses off the secrets whose names stand in texts. A file is searched for words first, character by character; only at a word that
/// may be a secret the syntax is asked, so that a file without one costs a pass over its characters and no more.
/// </summary>
internal sealed class SecretUses
{
    private readonly HashSet<DeclaredSetting> _unused;
    private readonly SecretWords _words;

    public SecretUses(IReadOnlyList<DeclaredSetting> secrets)
    {
        _unused = [.. secrets];
        _words = new(secrets);
    }

    /// <summary>The secrets that were not seen yet.</summary>
    public IReadOnlyCollection<DeclaredSetting> Unused => _unused;

    /// <summary>Whether it is the generated class itself, which names every secret.</summary>
    public static bool IsGeneratedClass(SyntaxTree tree)
    {
        const string File = GeneratedNames.Secrets + ".g.cs";
        var start = tree.FilePath.Length - File.Length;
        return tree.FilePath.EndsWith(File, StringComparison.Ordinal) && (start == 0 || tree.FilePath[start - 1] is '.' or '/' or '\\');
    }

    /// <summary>
    /// Whether a generator of the SDK wrote a file in which no code of the user stands: those for JSON and regular expressions write more than all
    /// the user does.
    /// </summary>
    public static bool IsOfSdk(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)
        && (
            tree.FilePath.IndexOf("System.Text.Json.SourceGeneration", StringComparison.Ordinal) >= 0
            || tree.FilePath.IndexOf("System.Text.RegularExpressions.Generator", StringComparison.Ordinal) >= 0
        );

    /// <summary>Any word of the text counts, in TypeScript or whatever else was handed over.</summary>
    public void ReadText(SourceText text) => Search(text.ToString(), static (_, _) => true);

    /// <summary>Names in code count, and texts that name a secret; comments and declarations do not.</summary>
    public void ReadCode(SyntaxTree tree, SecretMentions mentions, CancellationToken cancellation)
    {
        SyntaxNode? root = null;
        var text = tree.GetText(cancellation).ToString();
        Search(
            text,
            (secret, position) => IsUse((root ??= tree.GetRoot(cancellation)).FindToken(position), position, secret),
            isInQuotes: !mentions.MayBeIn(text)
        );
    }

    private static bool IsUse(SyntaxToken token, int position, DeclaredSetting secret) =>
        token.Span.Contains(position)
        && (
            token.IsKind(SyntaxKind.IdentifierToken)
                ? token.Parent is IdentifierNameSyntax && (token.ValueText == secret.Property || token.ValueText == secret.Variable)
                : token.Kind()
                    is SyntaxKind.StringLiteralToken
                        or SyntaxKind.SingleLineRawStringLiteralToken
                        or SyntaxKind.InterpolatedStringTextToken
                    && SecretWords.IsNameOf(secret, token.ValueText)
        );

    private void Search(string text, Func<DeclaredSetting, int, bool> isUse, bool isInQuotes = false)
    {
        for (var position = 0; _unused.Count > 0; )
        {
            var candidates = isInQuotes
                ? _words.FindInQuotes(text, ref position, out var start)
                : _words.Find(text, ref position, out start);
            if (candidates is null)
            {
                return;
            }

            _unused.ExceptWith(candidates.Where(secret => _unused.Contains(secret) && isUse(secret, start)).ToList());
        }
    }
}
