using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4302: a field is declared in a version of C# that has no partial properties.</summary>
internal static class FieldNeedsCSharp13
{
    private const int CSharp13 = 1300;

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.FieldNeedsCSharp13,
        title: "Field needs C# 13",
        messageFormat: "'{0}' never sees the record: its body is generated with C# 13 or later only; raise LangVersion, or write it with GetField and SetField",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Partial properties came with C# 13 (.NET 9). With an older language the property is an ordinary one and keeps its value to itself.",
        helpLinkUri: Rules.HelpLink(RuleIds.FieldNeedsCSharp13)
    );

    public static Diagnostic? Find(DeclaredField field) =>
        field.Syntax is PropertyDeclarationSyntax { SyntaxTree.Options: CSharpParseOptions { LanguageVersion: var version } }
        && (int)version < CSharp13
            ? Diagnostic.Create(Rule, field.Location, field.Property.Name)
            : null;
}
