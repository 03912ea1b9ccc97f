using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Adds declarations to a secrets file and leaves everything else as it was.</summary>
public static class SecretsEditor
{
    /// <summary>Declares secrets at the end of the object, in the style of the file.</summary>
    /// <param name="path">The path of the file; its extension decides how the text is read.</param>
    /// <param name="text">The content of the file.</param>
    /// <param name="aliasesAndVariables">Alias and environment name of each secret; those declared already are skipped.</param>
    /// <returns>
    /// The new content, or null when the object is not found, is not closed, or when an alias is taken by another variable.
    /// </returns>
    public static string? Declare(string path, string text, IReadOnlyList<KeyValuePair<string, string>> aliasesAndVariables)
    {
        var before = SecretsSyntax.Parse(path, text);
        if (before.Target is not { Close: { } close } target)
        {
            return null;
        }

        var known = before.ToFile();
        var missing = aliasesAndVariables.Distinct().Where(added => !IsDeclared(known, added)).ToList();
        if (missing.Count == 0)
        {
            return text;
        }

        var edited = new SecretsInsertion(SettingsPaths.IsJson(path), text, target, close).Insert(missing);
        var isTaken = missing.Any(secret => target.Entries.Any(entry => entry.Alias == secret.Key));
        return !isTaken && IsFaithful(known, SecretsReader.Read(path, edited), missing) ? edited : null;
    }

    private static bool IsDeclared(SecretsFile file, KeyValuePair<string, string> secret) =>
        file.Secrets.Any(declared => declared.Alias == secret.Key && declared.VariableName == secret.Value);

    // What was written must read back as what was there plus what was asked for, with no new problem and no alias twice.
    private static bool IsFaithful(SecretsFile before, SecretsFile after, List<KeyValuePair<string, string>> added)
    {
        var expected = before.Secrets.Select(static secret => new KeyValuePair<string, string>(secret.Alias, secret.VariableName)).ToList();
        var aliases = new HashSet<string>(expected.Select(static secret => secret.Key), StringComparer.Ordinal);
        return added.All(secret => aliases.Add(secret.Key))
            && before.Problems.Count == after.Problems.Count
            && after.Secrets.Count == expected.Count + added.Count
            && expected.Concat(added).All(secret => IsDeclared(after, secret));
    }
}
