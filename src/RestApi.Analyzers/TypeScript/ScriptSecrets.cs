using System;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Tells the expressions of a script that are a declared secret; addresses, which are declared as secrets as well, are none.</summary>
internal sealed class ScriptSecrets(ScriptFile file, ScriptTexts texts)
{
    /// <summary>Whether a piece of a text is a secret as it is.</summary>
    public bool Is(ScriptTextPart piece) => piece is { Text: null, Site: ScriptExpression site } && Is(site);

    /// <summary>Whether an expression is one: <c>AppSchema.getSecrets().CRM_KEY</c>.</summary>
    public bool Is(ScriptExpression site) =>
        site switch
        {
            MemberNode member => IsSecrets(member.Target) && !AddressNames.IsAddress(member.Name),
            ElementNode element => IsSecrets(element.Target) && texts.ReadOnly(element.Index) is { } name && !AddressNames.IsAddress(name),
            NameNode name => file.Scopes[name] is { Path: [{ } key], Source: { } source, Assignments.Count: 0 }
                && IsSecrets(source)
                && !AddressNames.IsAddress(key),
            _ => false,
        };

    /// <summary><c>AppSchema.getSecrets()</c>, or what <c>settings/secrets</c> exports.</summary>
    private bool IsSecrets(ScriptExpression expression) =>
        texts.Follow(expression) switch
        {
            CallNode { Callee: MemberNode { Name: "getSecrets", Target: NameNode { Name: "AppSchema" } } } => true,
            NameNode name => file.Scopes[name]
                is { Import.Module: var module, Declaration: ImportedNameNode { Imported: "secrets" or "default" } }
                && (module.EndsWith("/secrets", StringComparison.Ordinal) || module.EndsWith("/secrets.js", StringComparison.Ordinal)),
            _ => false,
        };
}
