using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Which function of a file a call runs, and which calls run a function.</summary>
internal sealed class ScriptInvocations(ScriptFile file)
{
    private const int DeepestNesting = 4;

    // What every list, text, table and promise has; such a name does not tell whose method runs.
    private static readonly HashSet<string> s_common = WordList.Of(
        """
        add append apply at bind call catch close concat connect delete end entries every exec execute filter find flat flatMap forEach
        from get has includes indexOf join keys map match next of open parse pop push put read reduce replace request reverse run send set
        shift slice some sort splice split start stop test then toString trim update values write
        """
    );

    private ILookup<string, FunctionNode>? _methods;
    private ILookup<string, CallNode>? _calls;

    // Asked for rarely, and by some rules only.
    private ILookup<string, FunctionNode> Methods =>
        _methods ??= file
            .Nodes.OfType<PropertyNode>()
            .Where(static member => member is { Key: not (null or "constructor"), Value: FunctionNode })
            .ToLookup(static member => member.Key!, static member => (FunctionNode)member.Value!);

    private ILookup<string, CallNode> Calls =>
        _calls ??= file
            .Nodes.OfType<CallNode>()
            .Where(static call => call.Callee is MemberNode)
            .ToLookup(static call => ((MemberNode)call.Callee).Name);

    /// <summary>The function, method or constructor that a call or <c>new</c> runs, when the file tells.</summary>
    public FunctionNode? RunBy(ScriptExpression call) =>
        call switch
        {
            CallNode { Callee: var callee } => FunctionOf(callee, DeepestNesting),
            NewNode { Type: NameNode name } => file.Scopes[name]?.Declaration is ClassNode type ? ConstructorOf(type) : null,
            _ => null,
        };

    /// <summary>What a function returns: each of the values that are written behind <c>return</c>.</summary>
    public static IEnumerable<ScriptExpression> ResultsOf(FunctionNode function) =>
        function.Body is ScriptExpression result ? [result]
        : function.Body is null ? []
        : ReturnsIn(function.Body);

    /// <summary>The arguments of each call that runs a function.</summary>
    public IEnumerable<IReadOnlyList<ScriptExpression>> ArgumentsFor(FunctionNode function) =>
        CallsOf(function, DeepestNesting).Select(static call => call is NewNode created ? created.Arguments : ((CallNode)call).Arguments);

    /// <summary>The places where a function of the file is named, or where it stands itself when it has no name.</summary>
    public IEnumerable<ScriptExpression> UsesOf(FunctionNode function) =>
        NameOf(function) is { } binding ? binding.References
        : function.Parent is CallNode ? [function]
        : [];

    private FunctionNode? FunctionOf(ScriptExpression callee, int nesting) =>
        callee switch
        {
            FunctionNode function => function,
            NameNode name => file.Scopes[name] is not { } binding ? null
            : (binding.Declaration as FunctionNode ?? binding.OnlyValue as FunctionNode ?? binding.Default as FunctionNode) is { } declared
                ? declared
            : binding.OnlyValue is CallNode made && nesting > 0 ? MadeBy(made, nesting - 1)
            : null,
            MemberNode { Target: WordNode { Word: "this" }, Name: var name } when OwnMethod(callee, name) is { } own => own,
            MemberNode { Target: var target, Name: var name } when !s_common.Contains(name) && !IsGlobal(target) => Only(Methods[name]),
            CallNode outer when nesting > 0 => MadeBy(outer, nesting - 1),
            _ => null,
        };

    // this.open(path): the class says which, however common the name is.
    private static FunctionNode? OwnMethod(ScriptNode place, string name) =>
        ThisAround(place) is ClassNode type
            ? Only(
                type.Members.OfType<PropertyNode>()
                    .Where(member => member.Key == name)
                    .Select(static member => member.Value)
                    .OfType<FunctionNode>()
            )
            : null;

    private static FunctionNode? ConstructorOf(ClassNode type) =>
        type.Members.OfType<PropertyNode>().FirstOrDefault(static member => member.Key == "constructor")?.Value as FunctionNode;

    // const header = name => value => …
    private FunctionNode? MadeBy(CallNode call, int nesting) =>
        FunctionOf(call.Callee, nesting) is { } maker ? Only(ResultsOf(maker).OfType<FunctionNode>()) : null;

    private IEnumerable<ScriptExpression> CallsOf(FunctionNode function, int nesting)
    {
        if (NameOf(function) is { } binding)
        {
            return binding.References.SelectMany(CallsThrough);
        }

        return function.Parent switch
        {
            PropertyNode { Key: { } key } when key != "constructor" && !s_common.Contains(key) && Only(Methods[key]) == function => Calls[
                key
            ]
                .Where(call => !IsGlobal(((MemberNode)call.Callee).Target)),
            CallNode call when call.Callee == function => [call],
            FunctionNode or JumpNode { Form: JumpForm.Return } when nesting > 0 && FunctionAround(function) is { } maker => CallsOf(
                    maker,
                    nesting - 1
                )
                .SelectMany(CallsOfResult),
            _ => [],
        };
    }

    private IEnumerable<ScriptExpression> CallsOfResult(ScriptExpression made) =>
        made.Parent switch
        {
            CallNode call when call.Callee == made => [call],
            DeclaratorNode { Target: NameNode name } when file.Scopes[name] is { } binding => binding.References.SelectMany(CallsThrough),
            _ => [],
        };

    private static IEnumerable<ScriptExpression> CallsThrough(NameNode called) =>
        called.Parent switch
        {
            CallNode call when call.Callee == called => [call],
            NewNode created when created.Type == called => [created],
            ClassNode derived when derived.Base == called => CallsOfSuper(derived),
            _ => [],
        };

    // constructor() { super("…"); }
    private static IEnumerable<ScriptExpression> CallsOfSuper(ClassNode derived) =>
        derived
            .Members.OfType<PropertyNode>()
            .Where(static member => member is { Key: "constructor" })
            .SelectMany(static member => member.SelfAndDescendants())
            .OfType<CallNode>()
            .Where(static call => call.Callee is WordNode { Word: "super" })
            .Take(1);

    private Binding? NameOf(FunctionNode function) =>
        function.Form == FunctionForm.Declaration
            ? file.Scopes.DeclaredBy(function)
            : function.Parent switch
            {
                DeclaratorNode { Target: NameNode name } => file.Scopes[name],
                PropertyNode { Key: "constructor", Parent: ClassNode type } => file.Scopes.DeclaredBy(type),
                _ => null,
            };

    private bool IsGlobal(ScriptExpression target) => target is NameNode name && file.Scopes[name] is null or { Import: not null };

    /// <summary>What <c>this</c> is: the class, or the object that the method is written in.</summary>
    public static ScriptExpression? ThisAround(ScriptNode node)
    {
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (around is ClassNode or FunctionNode { Form: FunctionForm.Declaration })
            {
                return around as ClassNode;
            }

            if (around is FunctionNode { Form: not FunctionForm.Arrow, Parent: PropertyNode { Parent: ObjectNode members } })
            {
                return members;
            }
        }

        return null;
    }

    /// <summary>The function that a node stands in, itself aside.</summary>
    public static FunctionNode? FunctionAround(ScriptNode node)
    {
        var around = node.Parent;
        while (around is not (null or FunctionNode))
        {
            around = around.Parent;
        }

        return around as FunctionNode;
    }

    private static IEnumerable<ScriptExpression> ReturnsIn(ScriptNode body)
    {
        var pending = new Stack<ScriptNode>([body]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is JumpNode { Form: JumpForm.Return, Value: { } value })
            {
                yield return value;
            }
            else if (node is not (FunctionNode or ClassNode))
            {
                for (var index = node.Children.Count - 1; index >= 0; index--)
                {
                    pending.Push(node.Children[index]);
                }
            }
        }
    }

    private static FunctionNode? Only(IEnumerable<FunctionNode> functions) => functions.Take(2).ToList() is [var only] ? only : null;
}
