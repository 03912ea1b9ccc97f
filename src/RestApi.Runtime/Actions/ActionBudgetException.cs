using System.Globalization;

namespace Comind.Api.Server;

/// <summary>An action took longer than its budget. It is a technical failure; the records of the action are not saved.</summary>
public sealed class ActionBudgetException : Exception
{
    internal ActionBudgetException(ActionKind kind, string actionName, TimeSpan budget, Exception? innerException = null)
        : base(Describe(kind, actionName, budget), innerException)
    {
        ActionName = actionName;
        Budget = budget;
    }

    /// <summary>The name of the action.</summary>
    public string ActionName { get; }

    /// <summary>How long it was allowed to take.</summary>
    public TimeSpan Budget { get; }

    private static string Describe(ActionKind kind, string name, TimeSpan budget) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{kind.Named(name)} used up its budget of {budget.TotalSeconds:0.###} s. Do less in one run, or raise it with BudgetSeconds of its [{kind}] attribute or the setting RestApi:BudgetSeconds:{kind}."
        );
}
