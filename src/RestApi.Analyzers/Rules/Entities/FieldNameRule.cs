using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4305: the name of a field is no name that a record can have.</summary>
internal static class FieldNameRule
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.FieldName,
        title: "Name of a field is none",
        messageFormat: "'{0}' is no name of a field; use letters, digits and underscores, such as c_email",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The platform names fields with letters, digits and underscores. A query cannot look at a field whose name holds quotes or control characters.",
        helpLinkUri: Rules.HelpLink(RuleIds.FieldName)
    );

    public static Diagnostic? Find(DeclaredField field, CancellationToken cancellation) =>
        field.GivenName is { } name && !IsName(name) ? Diagnostic.Create(Rule, field.NameLocation(cancellation), OneLine(name)) : null;

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(static character => char.IsLetterOrDigit(character) || character == '_');

    private static string OneLine(string name) =>
        new(name.Select(static character => char.IsControl(character) ? ' ' : character).ToArray());
}
