using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4123: [Error] stands on a call whose result cannot hold it.</summary>
internal static class ErrorWithoutResult
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ErrorWithoutResult,
        title: "Declared error has no place",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Only Result<T, TError> has room for an error, and only for one of its type. Other calls throw a RestApiException.",
        helpLinkUri: Rules.HelpLink(RuleIds.ErrorWithoutResult)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        var result =
            call.Answer as INamedTypeSymbol is { Name: "Result", TypeArguments.Length: 2 } found && SentType.IsRuntime(found, "Result")
                ? found
                : null;
        foreach (var marker in call.Markers.Where(static marker => marker.Name == "Error"))
        {
            if (marker.Data.AttributeClass is not { TypeArguments: [var error] } || error.TypeKind == TypeKind.Error)
            {
                continue;
            }

            if (result is null && !(call.IsPaged || call.Answer is { Name: "RestResponse" or "DownloadResponse" }))
            {
                var wrapped =
                    call.Answer.SpecialType == SpecialType.System_Void || call.Answer.Name is "Task" or "ValueTask" ? "NoContent" : "T";
                report.Add(
                    call,
                    Rule,
                    marker.Location,
                    FixData.Of(ErrorName(marker)),
                    $"Return Result<{wrapped}, {error.Name}>, which has room for the error, or remove [Error]"
                );
            }
            else if (result is not null && !IsA(error, result.TypeArguments[1]))
            {
                report.Add(call, Rule, marker.Location, $"The result holds '{result.TypeArguments[1].Name}', and '{error.Name}' is none");
            }
        }
    }

    private static string? ErrorName(Marker marker) =>
        marker.Syntax.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments[0].ToString();

    private static bool IsA(ITypeSymbol type, ITypeSymbol wanted) =>
        SymbolEqualityComparer.Default.Equals(type, wanted)
        || wanted.TypeKind == TypeKind.Error
        || wanted.SpecialType == SpecialType.System_Object
        || type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented, wanted))
        || (type.BaseType is { } outer && IsA(outer, wanted));
}
