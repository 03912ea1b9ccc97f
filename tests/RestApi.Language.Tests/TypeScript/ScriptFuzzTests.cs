using System.Diagnostics;
using Comind.Api.Language;

namespace Acme.LanguageTests;

/// <summary>Whatever a file holds, it is read in bounded time and stack.</summary>
public sealed class ScriptFuzzTests
{
    public static TheoryData<string, string> Deep() =>
        new()
        {
            { "(", ")" },
            { "[", "]" },
            { "{", "}" },
            { "a(", ")" },
            { "`${", "}`" },
            { "x => ", "" },
            { "!", "" },
            { "- ", "" },
            { "new ", "" },
            { "a.", "" },
            { "a = ", "" },
            { "a ? b : ", "" },
            { "a ? ", ": b" },
            { "1 + ", "" },
            { "a ?? b || c && d | e ^ f & g == h < i << j + k * (", ")" },
            { "if (a) ", "" },
            { "if (a) b; else ", "" },
            { "while (a) ", "" },
            { "a: ", "" },
            { "class A { x = ", "}" },
            { "class A extends ", "" },
            { "function f() { ", "}" },
            { "f(() => { ", "})" },
            { "a<", ">" },
            { "let x: A<", "" },
            { "(a): b extends c ? ", ": d" },
            { "@a ", "" },
            { "declare ", "" },
            { "export ", "" },
            { "{ a: ", "}" },
            { "...", "" },
            { "await ", "" },
            { "a?.[", "]" },
            { "a! ", "" },
            { "/", "" },
            { "<T>", "" },
            { "switch (a) { case b: ", "}" },
            { "try { ", "} finally {}" },
            { "const { a: ", "} = b" },
            { "async (", ") => x" },
            { ")", "(" },
        };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_nesting_costs_no_stack_and_no_more_than_linear_time(string open, string close)
    {
        const int Times = 20_000;
        var text = string.Concat(Enumerable.Repeat(open, Times)) + "x" + string.Concat(Enumerable.Repeat(close, Times));
        var watch = Stopwatch.StartNew();
        OnSmallStack(() => ScriptFile.Read(text));

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{open}: {watch.Elapsed}");
    }

    [Fact]
    public void Any_text_is_read() =>
        OnSmallStack(() =>
        {
            foreach (var text in MutatedScripts.Take(MutatedScripts.Count))
            {
                var watch = Stopwatch.StartNew();
                var file = ScriptFile.Read(text);
                Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), text);
                Assert.All(file.Nodes, node => Assert.InRange(node.Span.End, node.Span.Start, text.Length));
                var texts = new ScriptTexts(file);
                foreach (var call in file.Nodes.OfType<CallNode>())
                {
                    foreach (var argument in call.Arguments)
                    {
                        texts.Read(argument);
                    }
                }
            }
        });

    private static void OnSmallStack(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
#pragma warning disable CA1031 // Whatever is thrown is the failure.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    thrown = exception;
                }
            },
            maxStackSize: 1024 * 1024
        );
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
