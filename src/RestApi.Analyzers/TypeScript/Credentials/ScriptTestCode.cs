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

    /// <summary>
    /// Whether a text was made up for a test: neither an issuer's, nor in what says by a host that it goes to a real system.
    /// </summary>
    /// <param name="path">The path of the script.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">The text.</param>
    /// <param name="isThoughtUp">
    /// Whether a name or a document alone says what it is: people make that up wherever it goes, as long as it is not random.
    /// </param>
    public static bool IsMadeUp(string path, ScriptNode place, string text, bool isThoughtUp) =>
        (IsOfTests(path) || IsIn(place))
        && !IssuerFormats.AreIn(text)
        && ((isThoughtUp && !RandomText.Is(text)) || !(HostTexts.NamesRealHost(text) || NamesRealHost(place)));

    private static bool NamesRealHost(ScriptNode place)
    {
        ScriptNode? node = place;
        while (node is not (FunctionNode or null))
        {
            node = node.Parent;
        }

        return node?.SelfAndDescendants().Any(static part => part is TextNode text && HostTexts.NamesRealHost(text.Value)) == true;
    }

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
