using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>A project that uses every feature.</summary>
internal static class WholeProject
{
    public static IReadOnlyList<string> Sources { get; } =
    [
        """
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
            [ApiKeyHeader("X-API-Key", "crmApiKey")]
            internal static partial class First
            {
                [Get("/ping")]
                public static partial void Ping();
            }

            [RestClient(BaseUrl = "https://second.example")]
            internal static partial class Second
            {
                [Post("/contacts/{id}")]
                [Headers("Accept: text/plain")]
                public static partial Task<string> SendAsync(
                    string id, [Body] Contact contact, [Query("q")] string? query = null, CancellationToken cancellationToken = default);
            }

            internal sealed record Contact(string Name);

            """,
        """
            using System.Collections.Generic;
            using System.IO;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = "https://third.example"), PathPrefix("/v2"), Retry(2)]
            internal partial interface IThird
            {
                [Get("/items/{id?}"), Error<Problem>(404, 410)]
                Result<Contact?, Problem> Find(int? id, Filter filter);

                [Get("/items"), Paged(Items = "data", Offset = "offset", Limit = "limit", PageSize = 50)]
                IEnumerable<Contact> All([Query(Format = "yyyy-MM-dd")] System.DateOnly? since, [HeaderCollection] IDictionary<string, string> headers);

                [Multipart, Post("/files/{**path}"), IdempotencyKey, Expect(201)]
                void Upload(string path, [FilePart(FileName = "a.txt")] Stream content, IEnumerable<StreamPart>? more, [FormField("t")] string title);
            }

            internal sealed record Problem(string Code);

            internal sealed class Filter
            {
                [AliasAs("q")] public string? Text { get; init; }

                public int Length() => Text?.Length ?? 0;
            }

            """,
        """
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [Entity]
            public partial class Job
            {
                [Field("c_note")]
                public partial string Note { get; private set; }

                [Field]
                public partial int? RetryCount { get; set; }
            }

            public static class Jobs
            {
                [Action("run")]
                public static void Run(Job job) { }
            }

            """,
        """
            namespace Acme.Elsewhere
            {
                using Comind.Api.Server;
                using Work = Acme.CrmSync.Job;

                public static class Others
                {
                    [Action("stop")]
                    public static System.Threading.Tasks.Task Stop(Work work, System.Threading.CancellationToken token) =>
                        System.Threading.Tasks.Task.CompletedTask;

                    [ScriptTask("pay", BudgetSeconds = 5)]
                    public static void Pay(ScriptTaskContext context, decimal amount = 1.5m, string? note = null) => context.Complete();

                    [ScriptService("rate")]
                    public static System.Text.Json.Nodes.JsonObject Rate(ScriptContext context) => context.GetInputParameters();

                    [ValidationScript("age")]
                    public static ValidationMessage[] Age(int age) => age < 18 ? [new("age.tooLow", "18")] : [];
                }
            }

            """,
    ];

    /// <summary>All of it, with its settings.</summary>
    public static TestProject Project =>
        Samples.Project([.. Sources]) with
        {
            AdditionalFiles = [Samples.SecretsFile, Variables, Services],
        };

    public static TestFile Variables { get; } = new("settings/variables.ts", "export const variables = { syncLimit: 200 };");

    public static TestFile Services { get; } = new("settings/services.json", """{ "crm": "The CRM" }""");

    /// <summary>Everything that all generators write, by hint name.</summary>
    public static SortedDictionary<string, string> Generate(TestProject project) =>
        new(
            new[]
            {
                new GeneratorTest<SecretsGenerator>(project).GeneratedFiles,
                new GeneratorTest<SettingsGenerator>(project).GeneratedFiles,
                new GeneratorTest<ClientGenerator>(project).GeneratedFiles,
                new GeneratorTest<EntityGenerator>(project).GeneratedFiles,
                new GeneratorTest<ActionGenerator>(project).GeneratedFiles,
            }
                .SelectMany(static files => files)
                .ToDictionary(static file => file.Key, static file => file.Value),
            StringComparer.Ordinal
        );
}
