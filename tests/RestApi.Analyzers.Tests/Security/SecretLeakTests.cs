using Acme.TestKit;
using Comind.Api.Analyzers;
using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.SecretLeakAnalyzer, Comind.Api.CodeFixes.SecretLeakFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretLeakAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1004.</summary>
public sealed class SecretLeakTests
{
    private static string Code(string statements) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Diagnostics;
            using System.IO;
            using System.Linq;
            using System.Security.Cryptography;
            using System.Text;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using Comind.Api.Server;
            using Microsoft.Extensions.Logging;

            namespace Microsoft.Extensions.Logging
            {
                public interface ILogger
                {
                    IDisposable? BeginScope<TState>(TState state);
                }

                public static class LoggerExtensions
                {
                    public static void LogInformation(this ILogger logger, string? message, params object?[] args) { }
                }

                [AttributeUsage(AttributeTargets.Method)]
                public sealed class LoggerMessageAttribute : Attribute { }
            }

            namespace Acme
            {
                [Entity]
                partial class Contact : Entity
                {
                    [Field]
                    public partial string? Token { get; set; }

                    public string? Note { get; set; }
                }

                record Row(string Id, string Token);

                class Item
                {
                    public string? Token { get; set; }
                }

                partial class Sync
                {
                    [LoggerMessage]
                    static partial void LogKey(string key);

                    static partial void LogKey(string key) { }

                    string? _kept;

                    void Run(Secret secret, Secret other, Secret? optional, string given, bool test, ILogger logger, RestRequest request, AppRecord record, Contact contact, StreamWriter writer, Activity activity)
                    {
                        {{statements}}
                    }

                    static string Mask(string text) => "***";
                }
            }
            """;

    [Theory]
    [InlineData("ActionLog.Info([|secret.Reveal()|]);")]
    [InlineData("ActionLog.Warn(\"key \" + [|secret.Reveal()|]);")]
    [InlineData("ActionLog.Error($\"key {[|secret.Reveal()|]} refused\");")]
    [InlineData("ActionLog.Debug(string.Format(\"key {0}\", [|secret.Reveal()|]));")]
    [InlineData("ActionLog.Log(string.Join(\", \", given, [|secret.Reveal()|]));")]
    [InlineData("ActionLog.Info($\"key {[|secret.Reveal()|]} {{}}\", given);")]
    [InlineData("ActionLog.Info(\"key {}\", ActionLog.Nonsensitive([|secret.Reveal()|]));")]
    [InlineData("Console.WriteLine([|secret.Reveal()|]);")]
    [InlineData("Console.Write(\"{0}\", [|secret.Reveal()|]);")]
    [InlineData("Console.Error.WriteLine([|secret.Reveal()|].ToUpperInvariant());")]
    [InlineData(
        "Debug.WriteLine([|secret.Reveal()|]); Trace.TraceError($\"{[|secret.Reveal()|]}\"); Debug.Assert(test, $\"{[|secret.Reveal()|]}\");"
    )]
    [InlineData("logger.LogInformation(\"key {Key}\", [|secret.Reveal()|]);")]
    [InlineData("logger.LogInformation($\"key {[|secret.Reveal()|]}\");")]
    [InlineData("logger.BeginScope(\"key \" + [|secret.Reveal()|]);")]
    [InlineData("LogKey([|secret.Reveal()|]);")]
    [InlineData("activity.SetTag(\"key\", [|secret.Reveal()|]);")]
    [InlineData("ActionLog.Info(test ? [|secret.Reveal()|] : \"none\");")]
    [InlineData("ActionLog.Info(optional?[|.Reveal()|] ?? \"none\");")]
    [InlineData("ActionLog.Info([|secret.Reveal()|]?.Trim());")]
    [InlineData("ActionLog.Info(given switch { \"a\" => [|secret.Reveal()|], _ => \"\" });")]
    [InlineData("ActionLog.Info(Convert.ToBase64String(Encoding.UTF8.GetBytes([|secret.Reveal()|])));")]
    [InlineData("ActionLog.Info(new StringBuilder(\"key \").Append([|secret.Reveal()|]).ToString());")]
    [InlineData("ActionLog.Info(JsonSerializer.Serialize(new { Key = [|secret.Reveal()|] }));")]
    [InlineData("ActionLog.Info(new JsonObject { [\"key\"] = [|secret.Reveal()|] }.ToJsonString());")]
    public Task Secret_in_a_log_is_reported(string statement) => Verify.Reports(Code(statement));

    [Theory]
    [InlineData("throw new ActionException($\"key {[|secret.Reveal()|]} refused\");")]
    [InlineData("throw new InvalidOperationException(\"key \" + [|secret.Reveal()|], null);")]
    [InlineData("var error = new ArgumentException(given, [|secret.Reveal()|]);")]
    public Task Secret_in_an_exception_is_reported(string statement) => Verify.Reports(Code(statement));

    [Theory]
    [InlineData("contact.Token = [|secret.Reveal()|];")]
    [InlineData("contact.Note = \"key \" + [|secret.Reveal()|];")]
    [InlineData("var made = new Contact { Token = [|secret.Reveal()|] };")]
    [InlineData("record.Fields[\"token\"] = [|secret.Reveal()|];")]
    [InlineData("ComindServer.CreateAppRecord(\"crm\", new JsonObject { [\"token\"] = [|secret.Reveal()|] });")]
    [InlineData("ComindServer.CreateAppRecord(\"crm\", new JsonObject { { \"token\", [|secret.Reveal()|] } });")]
    [InlineData("ComindServer.UpdateAppRecord(\"crm\", given, new Dictionary<string, object?> { [\"token\"] = [|secret.Reveal()|] });")]
    [InlineData("ComindServer.UpdateAppRecord(\"crm\", given, new Dictionary<string, object?> { { \"token\", [|secret.Reveal()|] } });")]
    [InlineData("ComindServer.ImportData(new[] { new Row(given, [|secret.Reveal()|]) }, [\"Id\"]);")]
    [InlineData("ComindServer.ImportData(new[] { new Item { Token = [|secret.Reveal()|] } }, [\"Id\"]);")]
    [InlineData("ComindServer.CreateAppRecord(\"crm\", new { Token = [|secret.Reveal()|] });")]
    [InlineData("var fields = new JsonObject(); fields[\"token\"] = secret.Reveal(); ComindServer.CreateAppRecord(\"crm\", [|fields|]);")]
    [InlineData(
        "var fields = new JsonObject(); fields.Add(\"token\", secret.Reveal()); ComindServer.CreateAppRecord(\"crm\", [|fields|]);"
    )]
    [InlineData("var item = new Item(); item.Token = secret.Reveal(); ComindServer.ImportData(new[] { [|item|] }, [\"Id\"]);")]
    public Task Secret_in_a_record_is_reported(string statement) => Verify.Reports(Code(statement));

    [Theory]
    [InlineData("File.WriteAllText(given, [|secret.Reveal()|]);")]
    [InlineData("File.AppendAllLines(given, new[] { [|secret.Reveal()|] });")]
    [InlineData("File.WriteAllBytes(given, Encoding.UTF8.GetBytes([|secret.Reveal()|]));")]
    [InlineData("writer.WriteLine($\"key {[|secret.Reveal()|]}\");")]
    [InlineData("var file = Files.UseTextAsFileRef([|secret.Reveal()|], \"key.txt\");")]
    public Task Secret_in_a_file_is_reported(string statement) => Verify.Reports(Code(statement));

    [Theory]
    [InlineData("RestApi.CreateRequest($\"/x?key={[|secret.Reveal()|]}\", \"GET\");")]
    [InlineData("RestApi.CreateRequest(\"/bot\" + [|secret.Reveal()|] + \"/send\", \"POST\");")]
    [InlineData("RestApi.CreateRequest([|secret.Reveal()|], \"POST\");")]
    [InlineData("RestApi.CreateClient(\"https://api.example.com/\" + [|secret.Reveal()|]);")]
    [InlineData("new RestClient($\"https://{[|secret.Reveal()|]}@api.example.com\");")]
    [InlineData("new RestClient(new Uri(\"https://api.example.com/\" + [|secret.Reveal()|]));")]
    public Task Secret_in_a_URL_is_reported(string statement) => Verify.Reports(Code(statement));

    [Theory]
    [InlineData("var key = secret.Reveal(); ActionLog.Info([|key|]);")]
    [InlineData("var key = secret.Reveal(); var text = $\"key {key}\"; ActionLog.Info([|text|]); Console.WriteLine([|text|]);")]
    [InlineData("string key; if (test) { key = secret.Reveal(); } else { key = \"none\"; } ActionLog.Info([|key|]);")]
    [InlineData("var auth = secret.Reveal() + \":\" + other.Reveal(); ActionLog.Info([|auth|]);")]
    [InlineData("var text = \"key \"; text += secret.Reveal(); ActionLog.Info([|text|]);")]
    [InlineData("var text = new StringBuilder(); text.Append(\"key \").Append(secret.Reveal()); ActionLog.Info([|text|].ToString());")]
    [InlineData("var key = secret.Reveal(); Action log = () => ActionLog.Info([|key|]);")]
    [InlineData("try { } catch (Exception e) { var key = secret.Reveal(); throw new ActionException($\"{[|key|]} failed\", e); }")]
    [InlineData("var url = \"https://api.example.com/\" + secret.Reveal(); RestApi.CreateClient([|url|]);")]
    public Task Locals_are_followed(string statement) => Verify.Reports(Code(statement));

    [Theory]
    [InlineData(
        "ActionLog.Info([|secret.Reveal()|]);",
        "The secret goes into a log, which many people read and which is kept; leave it out, or log the Secret itself, which shows as ***"
    )]
    [InlineData(
        "throw new ActionException([|secret.Reveal()|]);",
        "The secret goes into an exception, whose text ends up in logs and answers; leave it out, or write the Secret itself, which shows as ***"
    )]
    [InlineData(
        "contact.Token = [|secret.Reveal()|];",
        "The secret goes into a record, which everybody with access to the app can read; keep it among the secrets of the app only"
    )]
    [InlineData(
        "File.WriteAllText(given, [|secret.Reveal()|]);",
        "The secret goes into a file, where others can read it; keep it among the secrets of the app only"
    )]
    [InlineData(
        "RestApi.CreateRequest(\"/x/\" + [|secret.Reveal()|], \"GET\");",
        "The secret goes into the text of a URL, which logs on the way show; send it in a header, or give the Secret itself, which our own logs mask"
    )]
    public Task Message_says_where_and_why(string statement, string message) => Verify.Reports(Code(statement), message: message);

    [Theory]
    [InlineData("ActionLog.Info($\"key {secret}\"); ActionLog.Info(secret.ToString()); logger.LogInformation(\"{Key}\", secret);")]
    [InlineData("throw new ActionException($\"key {secret.Name} of {secret} refused\");")]
    [InlineData("ActionLog.Info(\"key {}\", secret.Reveal());")]
    [InlineData("ActionLog.Info(\"key {}\", ActionLog.Nonsensitive(secret));")]
    [InlineData("ActionLog.Info($\"{secret.Reveal().Length} characters\"); ActionLog.Info(secret.Reveal()[..4] + \"***\");")]
    [InlineData("ActionLog.Info(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret.Reveal()))));")]
    [InlineData("ActionLog.Info(Mask(secret.Reveal())); ActionLog.Info(given.Replace(secret.Reveal(), \"***\"));")]
    [InlineData(
        "ActionLog.Info(secret.Reveal() == given ? \"same\" : \"other\"); ActionLog.Info(secret.Reveal().StartsWith(\"k-\").ToString());"
    )]
    [InlineData("var key = secret.Reveal(); key = Mask(key); ActionLog.Info(key);")]
    [InlineData("var key = given; ActionLog.Info(key); key = secret.Reveal(); request.AddHeader(\"X-API-Key\", key);")]
    [InlineData("var text = new StringBuilder(secret.Reveal()); text.Clear(); var shown = text.Length; ActionLog.Info($\"{shown}\");")]
    [InlineData("var text = new StringBuilder(); text.Append(secret.Reveal()); text.Clear(); ActionLog.Info(text.ToString());")]
    [InlineData(
        "request.AddHeader(\"X-API-Key\", secret.Reveal()); request.AddBody(secret.Reveal(), \"text/plain\"); request.AddQueryParameter(\"key\", secret.Reveal());"
    )]
    [InlineData("request.AddJsonBody(new Dictionary<string, string> { [\"password\"] = secret.Reveal() });")]
    [InlineData(
        "var body = new JsonObject { [\"password\"] = secret.Reveal() }; request.AddBody(body.ToJsonString(), \"application/json\");"
    )]
    [InlineData("var wrapped = new Secret(secret.Reveal() + given); ActionLog.Info($\"{wrapped}\");")]
    [InlineData(
        "RestApi.CreateClient(secret.Reveal()); RestApi.CreateClient(secret.Reveal() + \"/v2\"); RestApi.CreateClient(Secret.Format($\"https://{secret}\"));"
    )]
    [InlineData("RestApi.CreateRequest($\"/x/{secret}\", \"GET\");")]
    [InlineData("_kept = secret.Reveal(); ActionLog.Info(_kept);")]
    [InlineData("if (File.Exists(secret.Reveal())) { File.Delete(secret.Reveal()); } File.WriteAllText(secret.Reveal(), given);")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(secret.Reveal()); string.IsNullOrEmpty(secret.Reveal());")]
    [InlineData("Secret baseUrl = secret, webHost = secret; ActionLog.Info($\"{baseUrl.Reveal()} {webHost.Reveal()}\");")]
    [InlineData("ActionLog.Info(AppSchema.GetSecrets().Require(\"COMIND_SECRET_CRM_BASE_URL\").Reveal());")]
    public Task Everything_else_is_quiet(string statement) => Verify.Silent(Code(statement));

    [Fact]
    public Task Field_of_a_typed_record_is_reported() =>
        Verify.Reports(
            CredentialCode.InClass(
                "class Contact : Entity { public void Keep(Secret secret) => SetField(\"token\", [|secret.Reveal()|]); }"
            )
        );

    [Theory]
    [InlineData("ActionLog.Info([|secret.@Reveal()|]); // secret.Reveal() stays here")]
    [InlineData(
        "/* Reveal */ var text = nameof(secret.Reveal) + \"Reveal\"; Func<string> reveal = secret.Reveal; ActionLog.Info(text + [|secret.Reveal()|]);"
    )]
    [InlineData("Action run = () => ActionLog.Info([|secret.Reveal()|]); void Later() => ActionLog.Info([|secret.Reveal()|]);")]
    public Task Calls_are_told_from_the_word(string statement) => Verify.Reports(Code(statement));

    [Fact]
    public Task Members_of_every_kind_are_looked_at() =>
        Verify.Reports(
            CredentialCode.InClass(
                """
                static readonly Action<Secret> s_log = secret => ActionLog.Info([|secret.Reveal()|]);
                Action<Secret> Log { get; } = secret => ActionLog.Info([|secret.Reveal()|]);
                Secret Last { get => Secrets.Last; set => ActionLog.Info([|value.Reveal()|]); }
                class Secrets { public static Secret Last => throw new Exception([|Last.Reveal()|]); Secrets(Secret key) { ActionLog.Info([|key.Reveal()|]); } }
                """
            )
        );

    [Fact]
    public Task Address_of_a_webhook_is_a_credential() =>
        Verify.Reports(Code("var hookUrl = secret; ActionLog.Info([|hookUrl.Reveal()|]);"));

    [Fact]
    public Task Reveal_of_the_user_is_quiet() =>
        Verify.Silent(
            "class Secret { public string Reveal() => \"\"; } class App { void Run(Secret s) => System.Console.WriteLine(s.Reveal()); }"
        );

    [Fact]
    public Task Fix_masks_what_is_written() =>
        Fix.Fixes(
            Code(
                "ActionLog.Info($\"key {[|secret.Reveal()|]} of {given}\"); ActionLog.Info(\"key \" + [|secret.Reveal()|]); throw new ActionException([|secret.Reveal()|]);"
            ),
            Code(
                "ActionLog.Info($\"key {secret} of {given}\"); ActionLog.Info(\"key \" + secret.ToString()); throw new ActionException(secret.ToString());"
            )
        );

    [Fact]
    public Task Fix_gives_the_secret_to_a_URL() =>
        Fix.Fixes(
            Code(
                "RestApi.CreateRequest($\"/x/{[|secret.Reveal()|]}\", \"GET\"); RestApi.CreateRequest(\"/x/\" + [|secret.Reveal()|], \"GET\"); new RestClient(\"https://a.example/\" + [|secret.Reveal()|]);"
            ),
            Code(
                "RestApi.CreateRequest($\"/x/{secret}\", \"GET\"); RestApi.CreateRequest(\"/x/\" + secret, \"GET\"); new RestClient(\"https://a.example/\" + secret);"
            )
        );

    [Theory]
    [InlineData("var key = secret.Reveal(); ActionLog.Info([|key|]);")]
    [InlineData("contact.Token = [|secret.Reveal()|];")]
    [InlineData("File.WriteAllText(given, [|secret.Reveal()|]);")]
    [InlineData("new RestClient(other).CreateRequestTo(\"https://a.example/\" + [|secret.Reveal()|], \"GET\");")]
    [InlineData("RestApi.CreateRequest(string.Format(\"/x/{0}\", [|secret.Reveal()|]), \"GET\");")]
    public Task Fix_is_not_offered_where_people_have_to_decide(string statement) => Fix.OffersNoFix(Code(statement));

    [Fact]
    public async Task Code_that_is_being_typed_is_survived()
    {
        await AnalyzerRun<SecretLeakAnalyzer>.SurvivesTyping(
            CredentialCode.InMethod(
                "var text = new StringBuilder(); text.Append(secret.Reveal()); var key = key + secret.Reveal(); key += key; RestApi.CreateRequest($\"/x/{key}{text}\", \"GET\");"
            )
        );
        Assert.Empty(await AnalyzerRun<SecretLeakAnalyzer>.DiagnoseWithoutRuntime(Code("ActionLog.Info(secret.Reveal());")));
    }
}
