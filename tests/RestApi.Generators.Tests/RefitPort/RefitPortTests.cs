using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Acme.TestKit;
using Comind.Api.Generators;
using Refit;
using RestClient = Comind.Api.Server.RestClient;

namespace Acme.GeneratorsTests;

/// <summary>
/// The same interface through Refit itself and through us: the requests of both, byte by byte. Where they are not the same, the
/// difference is written down in <c>Snapshots/Differences.txt</c>, and the guide explains it.
/// </summary>
public sealed class RefitPortTests : IDisposable
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<Type> s_port = new(LoadPort);

    private readonly RequestRecorder _server = new(Answer);

    public static TheoryData<string, string> Calls =>
        new()
        {
            { "GetContact", "[7]" },
            { "GetContactUntil", "[7, null]" },
            { "GetInAnyCase", """["6f9619ff-8b86-d011-b42d-00c04fc964ff"]""" },
            { "GetAll", "[]" },
            { "Search", """["a b&c", 5, null]""" },
            { "SearchSince", """["2026-07-01T00:00:00Z"]""" },
            { "SearchPeople", "[2]" },
            { "FindByFilter", """[{"name":"Ada","updatedSince":"2026"}]""" },
            { "FindByQuery", """[{"limit":3}, 9]""" },
            { "FindByIds", "[[1, 2]]" },
            { "FindByJoinedIds", "[[1, 2]]" },
            { "FindByDay", """["2026-07-01T12:00:00"]""" },
            { "FindByKind", "[1]" },
            { "FindByEntries", """[{"a":"1","b":"2 3"}]""" },
            { "GetMember", """["a/b", 12345678901]""" },
            { "GetFile", """["2026/july report.txt"]""" },
            { "GetText", "[]" },
            { "GetPhoto", "[7]" },
            { "AddContact", """[{"name":"Ada","email":"ada@acme.example","kind":1}]""" },
            { "AddUnmarked", """[{"name":"Ada"}]""" },
            { "AddMany", """[[{"name":"Ada"},{"name":"Grace"}], "import"]""" },
            { "ReplaceContact", """[7, {"name":"Ada"}]""" },
            { "ChangeContact", """[7, {"name":"Grace"}]""" },
            { "DeleteContact", "[7]" },
            { "CheckContact", "[7]" },
            { "GetOptions", "[]" },
            { "GetTraced", "[7]" },
            { "GetOfTenant", """[7, "acme", "Bearer t-1"]""" },
            { "GetWithHeaders", """[7, {"X-One":"1","X-Two":"2"}]""" },
            { "LogIn", """[{"userName":"ada","password":"p & q"}]""" },
            { "LogInWith", """[{"user":"ada","password":"p & q"}]""" },
            { "AddNote", """["a note"]""" },
            { "UploadFile", """[7, "content", "Title"]""" },
        };

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Every_method_of_the_interface_is_compared()
    {
        var methods = typeof(RefitPort.IContactsApi).GetMethods().Select(static method => method.Name).Order().ToList();

        Assert.True(methods.Count >= 30);
        Assert.Equal(methods, Calls.Select(static call => (string)call[0]!).Order());
        Assert.Equal(
            methods,
            s_port
                .Value.GetMethods()
                .Where(static method => method.DeclaringType == s_port.Value)
                .Select(static method => method.Name)
                .Order()
        );
    }

    [Fact]
    public async Task Both_send_the_same_and_read_the_same()
    {
        // Compressed answers are asked for by us and, with this handler, by Refit.
        using var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        };
        using var http = new HttpClient(handler) { BaseAddress = new(_server.Url) };
        var refit = RestService.For<RefitPort.IContactsApi>(http);
        var ours = Activator.CreateInstance(s_port.Value, RestClient.ForDeclaredHost(_server.Url))!;
        var comparison = new RequestComparison(_server.Url);
        var report = new StringBuilder();
        foreach (var call in Calls)
        {
            var (name, arguments) = ((string)call[0]!, (string)call[1]!);
            var expected = await CallAsync(refit, typeof(RefitPort.IContactsApi), name, arguments);
            var actual = await CallAsync(ours, s_port.Value.GetInterfaces()[0], name, arguments);
            Assert.Equal(expected.Result, actual.Result);
            report.Append(comparison.Of(name, expected.Request, actual.Request));
        }

        Snapshot.Matches(report.ToString(), "Differences");
    }

    private async Task<(string Request, string Result)> CallAsync(object api, Type type, string name, string arguments)
    {
        var method = type.GetMethod(name)!;
        var values = JsonSerializer.Deserialize<JsonElement[]>(arguments)!.Zip(method.GetParameters(), Value).ToArray();
        var task = (Task)method.Invoke(api, values)!;
        await task;
        object? result = method.ReturnType.IsGenericType ? ((dynamic)task).Result : null;
        return (
            await _server.TakeAsync(),
            result is Stream stream ? new StreamReader(stream).ReadToEnd() : JsonSerializer.Serialize(result, s_web)
        );
    }

    private static object? Value(JsonElement json, ParameterInfo parameter) =>
        parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
        : parameter.ParameterType.Name == "StreamPart"
            ? parameter.ParameterType == typeof(StreamPart) ? new StreamPart(Content(json), "a.txt", "text/plain")
                : new Comind.Api.Server.StreamPart(Content(json), "a.txt", "text/plain")
        : json.Deserialize(parameter.ParameterType, s_web);

    private static MemoryStream Content(JsonElement json) => new(Encoding.UTF8.GetBytes(json.GetString()!));

    private static string Answer(string target)
    {
        var path = target.Split('?')[0];
        return path.EndsWith("/list", StringComparison.Ordinal) ? """[{"id":1,"name":"Ada"}]""" : """{"id":1,"name":"Ada"}""";
    }

    private static Type LoadPort() => Port(Text()).Load().GetType("Acme.RefitPort.ContactsApi", throwOnError: true)!;

    private static GeneratorTest<ClientGenerator> Port(string refit)
    {
        var ported = refit
            .Replace("using Refit;", "using Comind.Api.Server;", StringComparison.Ordinal)
            .Replace("public interface", "[RestClient]\npublic interface", StringComparison.Ordinal);
        const string Usings =
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Threading; global using System.Threading.Tasks;";
        return new GeneratorTest<ClientGenerator>(Samples.Project(ported, Usings)).CompilesWithoutWarnings();
    }

    private static string Text([CallerFilePath] string testFile = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(testFile)!, "IContactsApi.cs"));
}
