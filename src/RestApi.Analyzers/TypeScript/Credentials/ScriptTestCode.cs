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
internal sealed class ScriptTestCode(ScriptFile file, string path)
{
    private static readonly HashSet<string> s_runners = WordList.Of(
        "describe suite context it test specify beforeEach beforeAll afterEach afterAll"
    );

    private static readonly HashSet<string> s_groups = WordList.Of("describe suite context");

    private readonly bool _isOfTests = IsOfTests(path);
    private IReadOnlyList<TextNode>? _hosts;

    // Asked for in tests only.
    private IReadOnlyList<TextNode> Hosts =>
        _hosts ??= [.. file.Nodes.OfType<TextNode>().Where(static text => HostTexts.NamesRealHost(text.Value))];

    /// <summary>
    /// Whether a credential was made up for a test: neither an issuer's, nor in what says by a host that it goes to a real system.
    /// </summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">The text that it is, or stands in.</param>
    /// <param name="value">The credential.</param>
    /// <param name="isThoughtUp">
    /// Whether a name or a document alone says what it is: people make that up wherever it goes, as long as it is not random.
    /// </param>
    public bool IsMadeUp(ScriptNode place, string text, string value, bool isThoughtUp) =>
        (_isOfTests || IsIn(place))
        && !IssuerFormats.AreIn(text)
        && ((isThoughtUp && !RandomText.Is(value)) || !(HostTexts.NamesRealHost(text) || NamesRealHost(place)));

    // The test around, with the constants that it names; beside the tests, what stands there.
    private bool NamesRealHost(ScriptNode place) =>
        TestAround(place) is { } test
            ? Hosts.Any(host => IsWithin(host, test) || IsNamed(host, test))
            : Hosts.Any(static host => TestAround(host) is null);

    private static FunctionNode? TestAround(ScriptNode place)
    {
        FunctionNode? outermost = null;
        for (ScriptNode? node = place; node is not null; node = node.Parent)
        {
            outermost = node is FunctionNode function && !IsGroup(function) ? function : outermost;
        }

        return outermost;
    }

    private static bool IsGroup(FunctionNode function) =>
        function.Parent is CallNode { Callee: NameNode { Name: var runner } } && s_groups.Contains(runner);

    private static bool IsWithin(TextNode host, FunctionNode test) => host.Span.Start >= test.Span.Start && host.Span.End <= test.Span.End;

    private static bool IsNamed(TextNode host, FunctionNode test) =>
        host.Parent is DeclaratorNode { Target: NameNode constant }
        && test.SelfAndDescendants().Any(node => node is NameNode name && name.Name == constant.Name);

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
