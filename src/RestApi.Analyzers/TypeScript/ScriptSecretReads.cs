using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Finds the environment variables that a script reads, each where its name is.</summary>
internal sealed class ScriptSecretReads(ScriptFile file, ScriptTexts texts)
{
    private readonly ScriptEnvironment _environment = new(file, texts);

    public IEnumerable<(string Name, ScriptSpan Place)> Find() =>
        file.Nodes.SelectMany(node =>
            node switch
            {
                MemberNode or ElementNode => OfExpression((ScriptExpression)node),
                DeclaratorNode declarator => _environment.VariablesOf(declarator),
                _ => [],
            }
        );

    private IEnumerable<(string Name, ScriptSpan Place)> OfExpression(ScriptExpression expression)
    {
        if (!IsWritten(expression) && _environment.VariableOf(expression) is { } name)
        {
            yield return (name, expression.Span);
        }
    }

    private static bool IsWritten(ScriptExpression expression) =>
        expression.Parent switch
        {
            AssignmentNode assignment => assignment.Target == expression,
            UnaryNode { Operator: "delete" } => true,
            _ => false,
        };
}
