using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>What a loop over responses leaves behind of its tests.</content>
internal sealed partial class ScriptFlow
{
    // What is noted or called on the way may be a check behind the loop.
    private bool OnlyLeaves(ScriptNode body) =>
        !body.SelfAndDescendants()
            .Any(node =>
                node is AssignmentNode or NewNode or UnaryNode { Operator: "++" or "--" } or JumpNode { Form: JumpForm.Throw }
                || (node is CallNode call && !IsNoNote(call, body))
            );

    // A loop that stops has not come to the rest.
    private static bool Ends(ScriptNode body) =>
        body.SelfAndDescendants().Any(static node => node is JumpNode { Form: JumpForm.Break or JumpForm.Return });

    private bool IsNoNote(CallNode call, ScriptNode body) =>
        IsLog(call)
        || call.Callee is MemberNode { Name: "parse", Target: NameNode { Name: "JSON" } }
        || (call.Callee is MemberNode { Target: NameNode rows, Name: var method } && IsFilling(method) && IsOnlyReturned(rows, body));

    /// <summary><c>return Object.fromEntries(rows)</c>: nobody asks how many there are.</summary>
    private bool IsOnlyReturned(NameNode rows, ScriptNode body) =>
        _file.Scopes[rows] is { Kind: BindingKind.Constant or BindingKind.Variable } binding
        && binding
            .References.Where(name => name.Span.Start < body.Span.Start || name.Span.End > body.Span.End)
            .All(static name => name.Parent is not (MemberNode or ElementNode) && IsReturned(name));

    private static bool IsReturned(ScriptNode node)
    {
        for (var around = node.Parent; around is not null and not FunctionNode; around = around.Parent)
        {
            if (around is JumpNode { Form: JumpForm.Return })
            {
                return true;
            }
        }

        return false;
    }
}
