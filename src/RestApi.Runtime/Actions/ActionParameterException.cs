using System.Text;

namespace Comind.Api.Server;

/// <summary>An action was not started, because what it was given does not fit. The message lists all problems, never values.</summary>
public sealed class ActionParameterException : ArgumentException
{
    internal ActionParameterException(ActionDescriptor action, IReadOnlyList<string> problems)
        : base(SecretRedactor.Redact(Describe(action, problems))) => Problems = problems;

    /// <summary>What is wrong, one entry for each problem.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string Describe(ActionDescriptor action, IReadOnlyList<string> problems)
    {
        var text = new StringBuilder(action.Kind.Named(action.Name)).Append(" was not started: ").AppendJoin("; ", problems).Append('.');
        var parameters = action.Parameters.Select(static input =>
            $"{input.Name} ({input.Expected}{(input.IsRequired ? "" : ", optional")})"
        );
        return action.Parameters.Count == 0
            ? text.Append(" It takes no parameters.").ToString()
            : text.Append(" It takes: ").AppendJoin(", ", parameters).Append('.').ToString();
    }
}
