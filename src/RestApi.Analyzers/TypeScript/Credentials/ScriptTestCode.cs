using System;
using System.Collections.Generic;
using System.IO;
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

    /// <summary>Whether somebody thought a value up for a test. What no one thinks up may come from a real system.</summary>
    public static bool IsMadeUp(string path, ScriptNode? place, string value) =>
        place is not null && !RandomText.Is(value) && (IsOfTests(path) || IsIn(place));

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
