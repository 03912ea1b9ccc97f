using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Analyzers;

/// <summary>
/// Tells the files of C# that may use a secret outside of quotes: they name the generated class, or begin a word as the environment names
/// begin. A search for two words takes a fraction of a look at every word, and most files of a project have neither.
/// </summary>
internal sealed class SecretMentions
{
    // A shorter beginning is that of many words.
    private const int ShortestBeginning = 4;

    private readonly string _class;
    private readonly string _beginning;
    private readonly bool _isEverywhere;

    /// <summary>Prepares the search.</summary>
    /// <param name="secrets">The secrets.</param>
    /// <param name="class">The name of the generated class.</param>
    /// <param name="texts">All files: where one of them imports the class for all, any file may use its members.</param>
    public SecretMentions(IReadOnlyList<DeclaredSetting> secrets, string @class, IEnumerable<string> texts)
    {
        _class = @class;
        _beginning = Beginning([.. secrets.Select(static secret => secret.Variable!)]);
        _isEverywhere = _beginning.Length < ShortestBeginning || texts.Any(text => Has(text, "global using") && Has(text, @class));
    }

    /// <summary>Whether a file may.</summary>
    /// <param name="text">Its text.</param>
    public bool MayBeIn(string text) => _isEverywhere || Has(text, _class) || Has(text, _beginning);

    private static string Beginning(IReadOnlyList<string> names)
    {
        var beginning = names.Count == 0 ? "" : names[0];
        foreach (var name in names)
        {
            var length = 0;
            while (length < Math.Min(beginning.Length, name.Length) && beginning[length] == name[length])
            {
                length++;
            }

            beginning = beginning.Substring(0, length);
        }

        return beginning;
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
