using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.Analyzers;

/// <summary>
/// Crosses off the secrets whose names stand in texts. A file is searched for words first, letter by letter; only at a word that may be
/// a secret the syntax is asked, so that a file without one costs a pass over its characters.
/// </summary>
internal sealed class SecretUses
{
    private readonly Dictionary<int, List<DeclaredSetting>> _byWord = [];
    private readonly HashSet<DeclaredSetting> _unused;
    private char[] _characters = [];

    public SecretUses(IReadOnlyList<DeclaredSetting> secrets)
    {
        _unused = [.. secrets];
        foreach (var secret in secrets)
        {
            foreach (var hash in new[] { PropertyOf(secret), secret.Alias, secret.Variable! }.Select(HashOf).Distinct())
            {
                if (!_byWord.TryGetValue(hash, out var same))
                {
                    _byWord.Add(hash, same = []);
                }

                same.Add(secret);
            }
        }
    }

    /// <summary>The secrets that were not seen yet.</summary>
    public IReadOnlyCollection<DeclaredSetting> Unused => _unused;

    /// <summary>Whether it is the generated class itself, which names every secret.</summary>
    public static bool IsGeneratedClass(SyntaxTree tree) =>
        tree.FilePath.EndsWith(GeneratedNames.Secrets + ".g.cs", StringComparison.Ordinal)
        && tree.FilePath.Length - GeneratedNames.Secrets.Length - ".g.cs".Length is var start
        && (start == 0 || tree.FilePath[start - 1] is '.' or '/' or '\\');

    /// <summary>Any word of the text counts, in TypeScript or whatever else was handed over.</summary>
    public void ReadText(SourceText text) =>
        Search(text, (secret, start, end) => IsNameOf(secret, new string(_characters, start, end - start)));

    /// <summary>Names in code count, and texts that name a secret; comments and declarations do not.</summary>
    public void ReadCode(SyntaxTree tree, CancellationToken cancellation)
    {
        if (tree.TryGetText(out var text))
        {
            SyntaxNode? root = null;
            Search(text, (secret, start, _) => IsUse((root ??= tree.GetRoot(cancellation)).FindToken(start), start, secret));
        }
    }

    private static bool IsUse(SyntaxToken token, int position, DeclaredSetting secret) =>
        token.Span.Contains(position)
        && (
            token.IsKind(SyntaxKind.IdentifierToken)
                ? token.Parent is IdentifierNameSyntax && (token.ValueText == PropertyOf(secret) || token.ValueText == secret.Variable)
                : token.Kind()
                    is SyntaxKind.StringLiteralToken
                        or SyntaxKind.SingleLineRawStringLiteralToken
                        or SyntaxKind.InterpolatedStringTextToken
                    && IsNameOf(secret, token.ValueText)
        );

    private static bool IsNameOf(DeclaredSetting secret, string text) =>
        text == secret.Variable || text == secret.Alias || SecretNaming.PropertyName(text) == PropertyOf(secret);

    private static string PropertyOf(DeclaredSetting secret) => secret.Member.Substring(GeneratedNames.Secrets.Length + 1);

    private void Search(SourceText text, Func<DeclaredSetting, int, int, bool> isUse)
    {
        if (_characters.Length < text.Length)
        {
            _characters = new char[text.Length];
        }

        text.CopyTo(0, _characters, 0, text.Length);
        var position = 0;
        while (position < text.Length && _unused.Count > 0)
        {
            var start = position;
            var hash = HashOf(_characters, ref position, text.Length);
            if (position == start)
            {
                position++;
            }
            else if (_byWord.TryGetValue(hash, out var candidates))
            {
                var end = position;
                _unused.ExceptWith(candidates.Where(secret => _unused.Contains(secret) && isUse(secret, start, end)).ToList());
            }
        }
    }

    private static int HashOf(string text)
    {
        var position = 0;
        return HashOf(text.ToCharArray(), ref position, text.Length, isText: true);
    }

    // The same for crmApiKey, CrmApiKey, CRM_API_KEY and, in quotes, crm-api-key: all of them name one property. FNV-1a.
    private static int HashOf(char[] characters, ref int position, int length, bool isText = false)
    {
        isText |=
            position > 0 && characters[position - 1] == '"' && (characters[position] == '_' || char.IsLetterOrDigit(characters[position]));
        var hash = unchecked((int)2166136261);
        for (; position < length; position++)
        {
            var character = characters[position];
            if (character is >= 'A' and <= 'Z')
            {
                character = (char)(character | 0x20);
            }
            else if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                if (character == '_' || (isText && character is '-' or '.' or ' '))
                {
                    continue;
                }

                if (character < 0x80 || !char.IsLetterOrDigit(character))
                {
                    break;
                }
            }

            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash;
    }
}
