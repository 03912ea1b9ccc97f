using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4207: the budget of an action leaves it no time, or more than can be counted.</summary>
internal static class ActionBudget
{
    // The longest time that a timer of .NET counts.
    private const double MostSeconds = (uint.MaxValue - 1) / 1000.0;

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ActionBudget,
        title: "Budget of an action is out of range",
        messageFormat: "The budget of {0} is {1} seconds; it must be more than 0 and less than 49 days",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A host refuses such an action when it is built.",
        helpLinkUri: Rules.HelpLink(RuleIds.ActionBudget)
    );

    public static Diagnostic? Find(DeclaredAction action) =>
        action.Argument("BudgetSeconds") is { } written
        && action.Attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "BudgetSeconds").Value.Value is double seconds
        && !(seconds > 0 && seconds < MostSeconds)
            ? Diagnostic.Create(
                Rule,
                written.Expression.GetLocation(),
                char.ToLowerInvariant(action.Title[0]) + action.Title.Substring(1),
                seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
            : null;
}
