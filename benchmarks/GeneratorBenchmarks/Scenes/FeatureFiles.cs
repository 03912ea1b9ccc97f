namespace Acme.GeneratorBenchmarks;

/// <summary>Files that use what a generator is for: ours, and those that come with the SDK.</summary>
internal static class FeatureFiles
{
    /// <summary>What an edit of a call replaces; it is part of what is generated.</summary>
    public const string EditableCall = "/contacts/{id}/notes";

    /// <summary>What an edit of an action's body replaces; nothing is generated from it.</summary>
    public const string EditableBody = "var changed = 0;";

    /// <summary>What an edit of a JSON context replaces.</summary>
    public const string EditableProperty = "FirstName";

    public static string PathOf(int index) => $"/project/Crm/Crm{index}.cs";

    public static string JsonPathOf(int index) => $"/project/Crm/CrmJson{index}.cs";

    public static IEnumerable<SceneFile> Of(int index) => [Ours(index), Json(index), Patterns(index)];

    private static SceneFile Ours(int index) =>
        new(
            PathOf(index),
            $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.Shop.Crm;

            [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl), JsonContext = typeof(CrmJson{{index}}))]
            [ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
            [Timeout(30)]
            internal static partial class CrmApi{{index}}
            {
                [Get("/contacts")]
                public static partial ContactPage{{index}} GetContacts([Query("updated_since")] string? updatedSince, [Query] int limit);

                [Post("/contacts")]
                public static partial Contact{{index}} Create([Body] Contact{{index}} contact);

                [Get("{{EditableCall}}")]
                public static partial Task<string> GetNotesAsync(string id, CancellationToken cancellationToken = default);
            }

            [Entity]
            public partial class SyncJob{{index}}
            {
                [Field("c_last_sync")]
                public partial string? LastSync { get; set; }

                [Field]
                public partial int RetryCount { get; set; }

                [Field]
                public partial System.DateTimeOffset? DueAt { get; set; }
            }

            internal static class ContactActions{{index}}
            {
                [Action("sync_{{index}}")]
                public static void Sync(SyncJob{{index}} entity)
                {
                    {{EditableBody}}
                    foreach (var contact in CrmApi{{index}}.GetContacts(entity.LastSync, limit: 200).Data)
                    {
                        changed += contact.FirstName.Length;
                    }

                    entity.RetryCount = changed;
                }

                [Action("note_{{index}}", BudgetSeconds = 5)]
                public static async Task NoteAsync(SyncJob{{index}} entity, string id, CancellationToken cancellationToken) =>
                    entity.LastSync = await CrmApi{{index}}.GetNotesAsync(id, cancellationToken);

                [ScriptTask("pay_{{index}}")]
                public static void Pay(ScriptTaskContext context, decimal amount = 1.5m) => context.Complete();
            }

            """
        );

    private static SceneFile Json(int index) =>
        new(
            JsonPathOf(index),
            $$"""
            using System.Collections.Generic;
            using System.Text.Json.Serialization;

            namespace Acme.Shop.Crm;

            internal sealed record Contact{{index}}(string Id, string {{EditableProperty}}, string LastName, string? Email);

            internal sealed record ContactPage{{index}}(IReadOnlyList<Contact{{index}}> Data, int Total);

            [JsonSerializable(typeof(Contact{{index}}))]
            [JsonSerializable(typeof(ContactPage{{index}}))]
            internal sealed partial class CrmJson{{index}} : JsonSerializerContext;

            """
        );

    private static SceneFile Patterns(int index) =>
        new(
            $"/project/Crm/Patterns{index}.cs",
            $$"""
            using System.Text.RegularExpressions;

            namespace Acme.Shop.Crm;

            internal static partial class Patterns{{index}}
            {
                [GeneratedRegex("^[a-z]+@[a-z]+\\.[a-z]{2,}$")]
                public static partial Regex Mail();

                [GeneratedRegex("^\\+?[0-9 ]{6,}$")]
                public static partial Regex Phone();
            }

            """
        );
}
