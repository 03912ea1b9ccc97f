using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>The environment variables that an expression reads, whether it may go without them, and whether it is a literal.</summary>
internal sealed class ExpressionFacts
{
    /// <summary>Names in order, each once.</summary>
    public List<string> Variables { get; } = [];

    /// <summary>Whether the expression says what holds when the variable is not set, as in <c>process.env.NAME ?? ""</c>.</summary>
    public bool IsOptional { get; set; }

    public bool HoldsLiteral { get; set; }

    public bool HoldsObject { get; set; }

    public void Add(ExpressionFacts read)
    {
        foreach (var variable in read.Variables)
        {
            if (!Variables.Contains(variable))
            {
                Variables.Add(variable);
            }
        }

        IsOptional |= read.IsOptional;
    }

    public void Add(string variable, bool isOptional)
    {
        Variables.Add(variable);
        IsOptional |= isOptional;
    }
}
