using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>
/// Tells code of tests, where passwords under the names of passwords are made up: files that are named after tests, what is handed to
/// <c>describe</c> and its siblings, and classes that stand in for a real one.
/// </summary>
internal static class ScriptTestCode
{
    private static readonly HashSet<string> s_runners = WordList.Of(
        "describe suite context it test specify beforeEach beforeAll afterEach afterAll"
    );

    private static readonly HashSet<string> s_groups = WordList.Of("describe suite context");

    /// <summary>
    /// Whether a credential was made up for a test: neither an issuer's, nor in what says by a host that it goes to a real system.
    /// </summary>
    /// <param name="path">The path of the script.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">The text that it is, or stands in.</param>
    /// <param name="value">The credential.</param>
    /// <param name="isThoughtUp">
    /// Whether a name or a document alone says what it is: people make that up wherever it goes, as long as it is not random.
    /// </param>
    public static bool IsMadeUp(string path, ScriptNode place, string text, string value, bool isThoughtUp) =>
        (IsOfTests(path) || IsIn(place))
        && !IssuerFormats.AreIn(text)
        && ((isThoughtUp && !RandomText.Is(value)) || !(HostTexts.NamesRealHost(text) || NamesRealHost(place)));

    // The test around, with the constants that it names; beside the tests, what stands there.
    private static bool NamesRealHost(ScriptNode place)
    {
        var (scope, root) = ((FunctionNode?)null, place);
        for (ScriptNode? node = place; node is not null; node = node.Parent)
        {
            scope = node is FunctionNode function && !IsGroup(function) ? function : scope;
            root = node;
        }

        if (scope is null)
        {
            return Outside(root).Any(NamesHost);
        }

        var named = new HashSet<string>(scope.SelfAndDescendants().OfType<NameNode>().Select(static name => name.Name));
        return scope.SelfAndDescendants().Any(NamesHost)
            || root.SelfAndDescendants()
                .Any(node =>
                    node is DeclaratorNode { Target: NameNode name, Value: { } value } && named.Contains(name.Name) && NamesHost(value)
                );
    }

    private static bool NamesHost(ScriptNode node) => node is TextNode text && HostTexts.NamesRealHost(text.Value);

    private static bool IsGroup(FunctionNode function) =>
        function.Parent is CallNode { Callee: NameNode { Name: var runner } } && s_groups.Contains(runner);

    private static IEnumerable<ScriptNode> Outside(ScriptNode node) =>
        node.Children.Where(static child => child is not FunctionNode).SelectMany(Outside).Prepend(node);

    // orders.test.ts
    private static bool IsOfTests(string path) =>
        Path.GetExtension(Path.GetFileNameWithoutExtension(path)) is var kind
        && (kind.Equals(".test", StringComparison.OrdinalIgnoreCase) || kind.Equals(".spec", StringComparison.OrdinalIgnoreCase));

    private static bool IsIn(ScriptNode place)
    {
        for (ScriptNode? node = place; node is not null; node = node.Parent)
        {
            if (
                node is ClassNode { Name: { } type } && TestNames.IsDouble(type)
                || node is FunctionNode { Parent: CallNode call } && IsRunner(call.Callee)
            )
            {
                return true;
            }
        }

        return false;
    }

    // it.only(…), test.each([…])(…)
    private static bool IsRunner(ScriptExpression callee) =>
        callee switch
        {
            NameNode name => s_runners.Contains(name.Name),
            MemberNode { Name: "only" or "skip" or "each" or "concurrent", Target: var runner } => IsRunner(runner),
            CallNode made => IsRunner(made.Callee),
            _ => false,
        };
}
