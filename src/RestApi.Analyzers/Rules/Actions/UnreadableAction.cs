using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4206: the name, the budget or the JSON context of an action is not written where the registry is made from.</summary>
internal static class UnreadableAction
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnreadableAction,
        title: "Action cannot be read from its attribute",
        messageFormat: "The {0} of {1} {2}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The registry is written from what stands in the attribute: literals, nameof, numbers, typeof, and constants that the project declares by these.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnreadableAction)
    );

    public static Diagnostic? Find(DeclaredAction action, Compilation compilation)
    {
        if (action.Argument(property: null) is { } name)
        {
            if (
                !WrittenArgument.IsKnownText(name.Expression)
                && (action.Name is not { } known || ConstantAnswers.TextOf(compilation, name.Expression) != known)
            )
            {
                return Report(
                    action,
                    name,
                    "name",
                    "is not written out; write it as a literal, or as a constant that this project declares as one"
                );
            }

            if (string.IsNullOrWhiteSpace(action.Name))
            {
                return Report(action, name, "name", "is empty; name what it is run by");
            }
        }

        return action.Argument("BudgetSeconds") is { } budget && !ConstantAnswers.IsNumber(compilation, budget.Expression)
                ? Report(
                    action,
                    budget,
                    "budget",
                    "is not written out; write it as a number, or as a constant that this project declares as one"
                )
            : action.Argument("JsonContext") is { } json && !IsType(json.Expression)
                ? Report(action, json, "JSON context", "is not written out; write it as typeof(...)")
            : null;
    }

    private static Diagnostic Report(DeclaredAction action, AttributeArgumentSyntax argument, string what, string next) =>
        Diagnostic.Create(
            Rule,
            argument.Expression.GetLocation(),
            what,
            char.ToLowerInvariant(action.Title[0]) + action.Title.Substring(1),
            next
        );

    private static bool IsType(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inner => IsType(inner.Expression),
            _ => expression is TypeOfExpressionSyntax,
        };
}
