using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>The environment variables that an expression reads, and whether it is a literal.</summary>
internal sealed class ExpressionFacts
{
    /// <summary>Names in order, each once.</summary>
    public List<string> Variables { get; } = [];

    public bool HoldsLiteral { get; set; }

    public bool HoldsObject { get; set; }

    public void Add(IEnumerable<string> variables) => Variables.AddRange(variables.Except(Variables).ToList());
}
