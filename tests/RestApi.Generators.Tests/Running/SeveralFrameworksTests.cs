using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorsTests;

/// <summary>
/// One project for several frameworks: the compiler sees the same files once per framework, under other symbols and perhaps another
/// version of C#, often by turns in one process. What one of them reads must not end up in the other.
/// </summary>
public sealed class SeveralFrameworksTests
{
    private const string Client = """
        using System.Threading;
        using System.Threading.Tasks;
        using Comind.Api.Server;

        namespace Acme.CrmSync;

        [RestClient(BaseUrl = Urls.Crm)]
        #if WINDOWS
        [Timeout(5 * 60)]
        #else
        [Timeout(30)]
        #endif
        internal static partial class CrmApi
        {
            [Get("/contacts/{id}")]
            public static partial Contact GetContact(int id);

        #if WINDOWS
            [Get("/printers")]
            public static partial Task<string> GetPrintersAsync(CancellationToken cancellationToken);
        #else
            [Get("/mounts")]
            public static partial string GetMounts();
        #endif

            [Get("/ping")]
            public static partial void Ping();
        #if WINDOWS

            public static partial void Ping() { }
        #endif
        }

        internal static class Urls
        {
        #if WINDOWS
            public const string Crm = "https://windows.example";
        #else
            public const string Crm = "https://linux.example";
        #endif
        }

        internal sealed record Contact(string Name)
        {
        #if WINDOWS
            public int Handle { get; init; }
        #endif
        }

        """;

    private const string Actions = """
        using Comind.Api.Server;

        namespace Acme.CrmSync;

        internal static class Work
        {
        #if WINDOWS
            [Action("print")]
            public static void Print() { }
        #else
            [Action("mount")]
            public static void Mount() { }
        #endif
        }

        """;

    private static TestProject Windows(params string[] sources) => Samples.Project(sources) with { Symbols = ["NET10_0", "WINDOWS"] };

    private static TestProject Plain(params string[] sources) =>
        Samples.Project(sources) with
        {
            Symbols = ["NET10_0"],
            LanguageVersion = LanguageVersion.CSharp12,
        };

    [Fact]
    public void Each_gets_the_calls_that_its_symbols_leave()
    {
        var windows = new GeneratorTest<ClientGenerator>(Windows(Client));
        var plain = new GeneratorTest<ClientGenerator>(Plain(Client));

        windows.CompilesWithoutWarnings();
        plain.CompilesWithoutWarnings();
        AssertIsWindows(windows);
        AssertIsPlain(plain);
    }

    [Fact]
    public void Edits_by_turns_do_not_mix()
    {
        var windows = new GeneratorTest<ClientGenerator>(Windows(Client));
        var plain = new GeneratorTest<ClientGenerator>(Plain(Client));
        for (var edit = 0; edit < 3; edit++)
        {
            var edited = Client.Replace("\"/contacts/{id}\"", $"\"/v{edit}/{{id}}\"", StringComparison.Ordinal);

            AssertIsWindows(windows.ReplaceFile(edited));
            AssertIsPlain(plain.ReplaceFile(edited));
            windows.AddFile("class Unrelated { }", $"Unrelated{edit}.cs").NothingWasRegenerated();
            plain.AddFile("class Unrelated { }", $"Unrelated{edit}.cs").NothingWasRegenerated();
            Assert.Contains($"\"/v{edit}/{{id}}\"", windows.GeneratedFile(ClientSource.HintName), StringComparison.Ordinal);
            Assert.Contains($"\"/v{edit}/{{id}}\"", plain.GeneratedFile(ClientSource.HintName), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Readers_know_the_properties_that_are_there()
    {
        var windows = new GeneratorTest<ClientGenerator>(Windows(Client)).GeneratedFiles;
        var plain = new GeneratorTest<ClientGenerator>(Plain(Client)).GeneratedFiles;

        Assert.Contains("Handle", string.Concat(windows.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("Handle", string.Concat(plain.Values), StringComparison.Ordinal);
        Assert.Equal(plain.Keys.Order(), windows.Keys.Order());
    }

    [Fact]
    public void Registry_lists_the_actions_that_are_there()
    {
        var windows = string.Concat(new GeneratorTest<ActionGenerator>(Windows(Actions)).CompilesWithoutWarnings().GeneratedFiles.Values);
        var plain = string.Concat(new GeneratorTest<ActionGenerator>(Plain(Actions)).CompilesWithoutWarnings().GeneratedFiles.Values);

        Assert.Contains("\"print\"", windows, StringComparison.Ordinal);
        Assert.DoesNotContain("\"mount\"", windows, StringComparison.Ordinal);
        Assert.Contains("\"mount\"", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\"print\"", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Typed_members_of_secrets_come_where_the_language_has_them()
    {
        var newest = new GeneratorTest<SecretsGenerator>(Windows("class App;") with { LanguageVersion = (LanguageVersion)1400 });
        var older = new GeneratorTest<SecretsGenerator>(Plain("class App;"));

        Assert.Contains("extension(", newest.GeneratedFile("Acme.CrmSync.Secrets.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("extension(", older.GeneratedFile("Acme.CrmSync.Secrets.g.cs"), StringComparison.Ordinal);
    }

    private static void AssertIsWindows(GeneratorTest<ClientGenerator> test)
    {
        var code = test.GeneratedFile(ClientSource.HintName);
        Assert.Contains("GetPrintersAsync", code, StringComparison.Ordinal);
        Assert.DoesNotContain("GetMounts", code, StringComparison.Ordinal);
        Assert.DoesNotContain("Ping", code, StringComparison.Ordinal);
        Assert.Contains("SetRequestTimeout(5 * 60)", code, StringComparison.Ordinal);
    }

    private static void AssertIsPlain(GeneratorTest<ClientGenerator> test)
    {
        var code = test.GeneratedFile(ClientSource.HintName);
        Assert.Contains("GetMounts", code, StringComparison.Ordinal);
        Assert.DoesNotContain("GetPrintersAsync", code, StringComparison.Ordinal);
        Assert.Contains("PingAsync", code, StringComparison.Ordinal);
        Assert.Contains("SetRequestTimeout(30)", code, StringComparison.Ordinal);
    }
}
