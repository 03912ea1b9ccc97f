namespace Acme.GeneratorBenchmarks;

/// <summary>A thousand calls: 50 clients of 20, one per file.</summary>
internal static class ManyClients
{
    public const int Clients = 50;
    public const int Methods = Clients * CallsPerClient;

    private const int CallsPerClient = 20;

    /// <summary>What an edit of one client replaces.</summary>
    public const string Editable = "/first/{id}";

    public static string PathOf(int client) => $"/project/Clients/Api{client}.cs";

    public static Scene Scene() => new([.. Enumerable.Range(0, Clients).Select(Client), Items]);

    private static SceneFile Client(int index) =>
        new(
            PathOf(index),
            $$"""
            using System.Collections.Generic;
            using System.Text.Json.Serialization;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.Shop.Clients;

            [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl), JsonContext = typeof(ItemJson))]
            [BearerAuth(nameof(Secrets.CrmApiKey))]
            internal static partial class Api{{index}}
            {
            {{string.Concat(Enumerable.Range(0, CallsPerClient / 5).Select(Calls))}}}

            """
        );

    private static string Calls(int group) =>
        $$"""
                [Get("{{(group == 0 ? Editable : $"/items{group}/{{id}}")}}")]
                public static partial Item Get{{group}}(string id);

                [Get("/items{{group}}")]
                public static partial IReadOnlyList<Item> List{{group}}([Query("updated_since")] string? updatedSince, [Query] int limit);

                [Post("/items{{group}}")]
                public static partial Item Create{{group}}([Body] Item item);

                [Delete("/items{{group}}/{id}")]
                public static partial void Delete{{group}}(int id);

                [Put("/items{{group}}/{id}")]
                public static partial Task<Item> Update{{group}}Async(int id, [Body] Item item, CancellationToken cancellationToken = default);

            """;

    /// <summary>What the clients refer to.</summary>
    public static SceneFile Items { get; } =
        new(
            "/project/Clients/Item.cs",
            """
            using System.Collections.Generic;
            using System.Text.Json.Serialization;

            namespace Acme.Shop.Clients;

            internal sealed record Item(int Id, string Name);

            [JsonSerializable(typeof(Item))]
            [JsonSerializable(typeof(IReadOnlyList<Item>))]
            internal sealed partial class ItemJson : JsonSerializerContext;

            """
        );
}
