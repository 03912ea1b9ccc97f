using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>How one secret is called in TypeScript, in the environment and in C#.</summary>
public static class SecretNaming
{
    /// <summary>What names of environment variables start with unless the app decides otherwise.</summary>
    public const string VariablePrefix = "COMIND_SECRET_";

    private static readonly MemberNames s_members = new("Secret", "All EnsurePresent Required Secrets");

    private static readonly HashSet<string> s_keywords = WordList.Of(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do
        double else enum event explicit extern false finally fixed float for foreach goto if implicit in int
        interface internal is lock long namespace new null object operator out override params private protected
        public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true
        try typeof uint ulong unchecked unsafe ushort using virtual void volatile while
        """
    );

    /// <summary>The C# property of an alias: <c>crmApiKey</c> becomes <c>CrmApiKey</c>. Always a valid identifier.</summary>
    /// <param name="alias">The alias as declared; any text.</param>
    /// <returns>A Pascal-cased name. A name that every class has gets the suffix <c>Secret</c>.</returns>
    public static string PropertyName(string alias) => s_members.Of(alias);

    /// <summary>An alias for what a literal was found in: <c>X-API-Key</c> becomes <c>apiKey</c>.</summary>
    /// <param name="words">A header, parameter, host or user name; any text.</param>
    /// <returns>A camel-cased name that needs no quotes.</returns>
    public static string AliasFor(string words)
    {
        var parts = NameWords.Split(words).Select(static word => word.ToLowerInvariant()).ToList();
        if (parts.Count > 1 && parts[0] == "x")
        {
            parts.RemoveAt(0);
        }

        var name = string.Concat(parts.Select(static (word, index) => index == 0 ? word : MemberNames.Capitalize(word)));
        return name.Length == 0 ? "secret" : MemberNames.StartSafely(name, "secret");
    }

    /// <summary>The environment variable of an alias: <c>crmApiKey</c> becomes <c>COMIND_SECRET_CRM_API_KEY</c>.</summary>
    /// <param name="alias">The alias; any text.</param>
    /// <param name="prefix">What the app starts such names with.</param>
    /// <returns>Words in capitals behind the prefix.</returns>
    public static string VariableName(string alias, string prefix = VariablePrefix)
    {
        if (prefix.Length > 0 && alias.StartsWith(prefix, StringComparison.Ordinal) && TypeScriptCharacters.IsIdentifier(alias))
        {
            return alias;
        }

        var name = string.Join("_", NameWords.Split(alias).Select(static word => word.ToUpperInvariant()));
        return prefix + (name.Length == 0 ? "VALUE" : name);
    }

    /// <summary>A namespace for a project name: <c>crm-sync</c> becomes <c>crm_sync</c>. Dots stay.</summary>
    /// <param name="projectName">The name of a project or a root namespace; any text.</param>
    /// <returns>A valid namespace, keywords escaped with <c>@</c>; empty when nothing is left.</returns>
    public static string NamespaceName(string projectName) =>
        string.Join(".", projectName.Trim().Split('.').Where(static part => part.Length > 0).Select(NamespacePart));

    private static string NamespacePart(string part)
    {
        if (s_keywords.Contains(part))
        {
            return "@" + part;
        }

        var isEscaped = part[0] == '@' && s_keywords.Contains(part.Substring(1));
        return isEscaped ? part : MemberNames.StartSafely(new string([.. part.Select(static c => IsPart(c) ? c : '_')]), "_");
    }

    private static bool IsPart(char c) => c == '_' || NameWords.Split(c.ToString()).Count > 0;
}
