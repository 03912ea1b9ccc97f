using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Finds where a script stops checking the certificates of servers.</summary>
internal sealed class ScriptCertificates(ScriptFile file, ScriptTexts texts)
{
    private readonly ScriptEnvironment _environment = new(file, texts);

    public IEnumerable<ScriptSpan> Find() => file.Nodes.Where(SwitchesOff).Where(static node => !IsForDevelopment(node)).Select(PlaceOf);

    // The span of an assignment ends before its value.
    private static ScriptSpan PlaceOf(ScriptNode node) =>
        node is AssignmentNode assignment ? new(node.Span.Start, assignment.Value.Span.End) : node.Span;

    private bool SwitchesOff(ScriptNode node) =>
        node switch
        {
            PropertyNode { Key: "rejectUnauthorized", Value: { } value, Parent: ObjectNode } => IsFalse(value),
            AssignmentNode { Operator: "=", Target: MemberNode { Name: "rejectUnauthorized" } } assignment => IsFalse(assignment.Value),
            AssignmentNode { Operator: "=" } assignment => _environment.VariableOf(assignment.Target) == "NODE_TLS_REJECT_UNAUTHORIZED"
                && texts.ReadOnly(assignment.Value) == "0",
            _ => false,
        };

    private bool IsFalse(ScriptExpression value) => texts.Follow(value) is WordNode { Word: "false" };

    private static bool IsForDevelopment(ScriptNode node)
    {
        for (var child = node; child.Parent is { } parent; child = parent)
        {
            var condition = parent switch
            {
                IfNode choice => choice.Condition,
                ConditionalNode choice => choice.Condition,
                _ => null,
            };
            if (
                condition is not null
                && condition != child
                && condition.SelfAndDescendants().Any(static part => part is MemberNode { Name: "NODE_ENV" })
            )
            {
                return true;
            }
        }

        return false;
    }
}
