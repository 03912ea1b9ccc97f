using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Acme.TestKit;
using Comind.Api.Generators;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.GeneratorsTests;

/// <summary>
/// A client whose generated code is compared with a snapshot, and then compiled, loaded and called inside of an action: what arrived
/// at a server and what came back is compared with a second snapshot, <c>name.run.txt</c>.
/// </summary>
internal sealed record ClientScene(string Source)
{
    private const string Url = "https://crm.example";

    /// <summary>Statements that call the client: <c>show(() => value)</c>, <c>await later(async () => value)</c>.</summary>
    public required string Script { get; init; }

    /// <summary>What the server answers, by path or by path and query; otherwise <c>{"name":"Ada"}</c>.</summary>
    public Dictionary<string, Reply> Replies { get; init; } = [];

    /// <summary>Files beside the one with the client.</summary>
    public string[] Beside { get; init; } = [];

    /// <summary>Assemblies that the project refers to besides those of every test.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The namespace that code is generated in.</summary>
    public string RootNamespace { get; init; } = "Acme.CrmSync";

    /// <summary>A client with members; see <see cref="ClientSource"/>.</summary>
    public static ClientScene Of(string members, string script, string attributes = "") =>
        new(ClientSource.With(members, attributes)) { Script = script };

    public async Task MatchesAsync(string name, [CallerFilePath] string testFile = "")
    {
        var test = Generate(Source);
        test.CompilesWithoutWarnings();
        Snapshot.Matches(Titled(test.GeneratedFiles), name, testFile);
        Snapshot.Matches(await RunAsync(), name + ".run", testFile);
    }

    /// <summary>What arrives and comes back, call by call.</summary>
    public async Task<string> RunAsync()
    {
        await using var server = await TranscriptServer.StartAsync(Replies);
        var assembly = Generate(Source.Replace(Url, server.Url, StringComparison.Ordinal)).CompilesWithoutWarnings().Load();
        var run = assembly
            .GetType("Acme.CrmSync.Script", throwOnError: true)!
            .GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Static)!;
        var lines = new List<string>();
        Action<Func<object?>> show = call => lines.AddRange(Transcript(server, Result(call)));
        Func<Func<Task<object?>>, Task> later = async call => lines.AddRange(Transcript(server, await ResultAsync(call)));
        var action = ActionDescriptor.CreateAsync("run", _ => (Task)run.Invoke(null, [show, later])!);
        await using var host = ActionHost.ForTests(
            [action],
            [new("COMIND_SECRET_CRM_BASE_URL", server.Url), new("COMIND_SECRET_CRM_API_KEY", "key-1")]
        );
        var result = await host.RunAsync("run");
        Assert.True(result.Succeeded, string.Join("\n", lines) + result.Error);
        return string.Concat(lines.Select(line => server.Stable(line) + "\n"));
    }

    private GeneratorTest<ClientGenerator> Generate(string source) =>
        new(Samples.Project([source, .. Beside, ScriptFile]) with { References = References, RootNamespace = RootNamespace });

    private string ScriptFile =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.CrmSync
            {
                internal static class Script
                {
                    public static async Task RunAsync(Action<Func<object?>> show, Func<Func<Task<object?>>, Task> later)
                    {
                        await Task.Yield();
                        {{Script}}
                    }
                }
            }

            """;

    private static string Titled(IReadOnlyDictionary<string, string> files) =>
        files.Count == 1
            ? files.Values.Single()
            : string.Concat(
                files.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => $"==== {file.Key}\n{file.Value}\n")
            );

    private static IEnumerable<string> Transcript(TranscriptServer server, string result) =>
        [.. server.TakeLines(), .. result.ReplaceLineEndings("\n").Split('\n').Select(static line => "< " + line), ""];

    private static string Result(Func<object?> call)
    {
        try
        {
            return Text(call());
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }

    private static async Task<string> ResultAsync(Func<Task<object?>> call)
    {
        try
        {
            return Text(await call());
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }

    private static string Text(object? value)
    {
        switch (value)
        {
            case null:
                return "null";
            case string text:
                return text;
            case RestResponse response:
                using (response)
                {
                    return $"{response.StatusCode} {response.Content}";
                }
            case DownloadResponse download:
                return $"{download.StatusCode} {download.DownloadedFileRef?.Name} {download.ErrorContent}";
            case FileRef file:
                return $"{file.Name} {file.ContentType} {file.Length}";
            case Stream stream:
                using (var reader = new StreamReader(stream))
                {
                    return reader.ReadToEnd();
                }
            case IEnumerable items:
                return $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]";
            default:
                return string.Create(CultureInfo.InvariantCulture, $"{value}");
        }
    }
}
