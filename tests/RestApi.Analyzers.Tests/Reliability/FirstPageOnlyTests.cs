using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.FirstPageOnlyAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.FirstPageOnlyAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class FirstPageOnlyTests
{
    [Theory]
    [InlineData("var page = Crm.[|List|](); foreach (var contact in page.Items) Save(contact);")]
    [InlineData("foreach (var contact in Crm.[|List|]().Items) Save(contact);")]
    [InlineData("var page = await Crm.[|ListAsync|](); SaveAll(page.Items);")]
    [InlineData("var names = Crm.[|List|]().Items.Where(c => c.Name != null).Select(c => c.Name).ToList(); s_names = names;")]
    [InlineData("var items = Crm.[|List|]().Items; foreach (var contact in items) Save(contact);")]
    [InlineData("var page = Crm.[|List|](); Console.Write(page.Total); ComindServer.ImportData(page.Items, [\"Name\"]);")]
    [InlineData("var res = Crm.[|TryList|](); if (res.IsSuccess) SaveAll(res.Value.Items);")]
    [InlineData("var all = new List<Contact>([.. Crm.[|List|](limit: 200).Items]);")]
    [InlineData("Crm.[|List|](cursor: null).Items.ForEach(Save);")]
    [InlineData("SaveAll(Crm.[|Linked|]().Data);")]
    [InlineData("SaveAll(Crm.[|Nested|]().Items);")]
    [InlineData("SaveAll(Crm.[|Flagged|]().Values ?? []);")]
    public Task Items_without_a_look_at_the_next_page_are_reported(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData(
        "var res = client.CreateRequest(\"/contacts\", \"GET\").ExecuteRequest().EnsureSuccess(); SaveAll(res.[|ReadJson<Page>|]().Items);"
    )]
    [InlineData(
        "RestApi.CreateRequest(\"/contacts\", \"GET\"); RestApi.AddQueryParameter(\"limit\", 200); var page = RestApi.ExecuteRequest().EnsureSuccess().[|ReadJson<Page>|](); SaveAll(page.Items);"
    )]
    [InlineData(
        "var res = await client.CreateRequest(\"/contacts\", \"GET\").AddQueryParameter(\"offset\", \"0\").ExecuteRequestAsync(); res.EnsureSuccess(); foreach (var contact in res.[|ReadJson<Page>|]().Items) Save(contact);"
    )]
    public Task Answer_of_the_builder_is_reported(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("var page = Crm.List(); SaveAll(page.Items); if (page.NextCursor != null) throw new ActionException(\"more\");")]
    [InlineData("var page = Crm.List(); SaveAll(page.Items); Handle(page);")]
    [InlineData(
        "string? cursor = null; do { var page = Crm.List(cursor: cursor); SaveAll(page.Items); cursor = page.NextCursor; } while (cursor != null);"
    )]
    [InlineData("foreach (var id in new[] { 1, 2 }) { SaveAll(Crm.List().Items); }")]
    [InlineData("var first = Crm.List().Items.FirstOrDefault();")]
    [InlineData("var one = Crm.List().Items.Where(c => c.Name == \"a\").Single();")]
    [InlineData("var any = Crm.List().Items.Count > 0; var name = Crm.List().Items[0].Name; var has = Crm.List().Items.Any();")]
    [InlineData("foreach (var contact in Crm.List().Items) { if (contact.Name == \"a\") break; }")]
    [InlineData("foreach (var contact in Crm.List().Items) { if (contact.Name == \"a\") return; }")]
    [InlineData("var page = Crm.List(limit: 5); SaveAll(page.Items);")]
    [InlineData("var page = Crm.List(limit: count); SaveAll(page.Items);")]
    [InlineData("var page = Crm.List(cursor: s_cursor); SaveAll(page.Items);")]
    [InlineData("Func<List<Contact>> load = () => Crm.List().Items;")]
    [InlineData("SaveAll(Crm.Plain().Items);")]
    [InlineData("SaveAll(Crm.Two().Items);")]
    [InlineData("foreach (var task in Crm.Process().Tasks) Console.Write(task);")]
    [InlineData("foreach (var contact in Crm.All()) Save(contact);")]
    [InlineData("SaveAll(Crm.Search(new Contact()).Items);")]
    [InlineData("Handle(Crm.List()); var page = Crm.List(); page = null; s_page = Crm.List();")]
    [InlineData("if (Crm.List() is { Items: var items }) SaveAll(items);")]
    [InlineData("SaveAll(Crm.Linked().Data); again: var page = Crm.List(); SaveAll(page.Items); if (count > 3) goto again;")]
    public Task Page_that_may_be_enough_is_quiet(string statements) => Verify.Silent(Code(statements));

    [Theory]
    [InlineData("SaveAll(given.ReadJson<Page>().Items);")]
    [InlineData("SaveAll(client.CreateRequest(\"/contacts?limit=5\", \"GET\").ExecuteRequest().EnsureSuccess().ReadJson<Page>().Items);")]
    [InlineData(
        "SaveAll(client.CreateRequest(\"/contacts\", \"GET\").AddQueryParameter(\"limit\", 5).ExecuteRequest().EnsureSuccess().ReadJson<Page>().Items);"
    )]
    [InlineData(
        "SaveAll(client.CreateRequest(\"/contacts\", \"GET\").AddQueryParameter(\"cursor\", s_cursor).ExecuteRequest().EnsureSuccess().ReadJson<Page>().Items);"
    )]
    [InlineData("SaveAll(client.CreateRequest(\"/contacts/search\", \"POST\").ExecuteRequest().EnsureSuccess().ReadJson<Page>().Items);")]
    [InlineData("SaveAll(client.CreateRequest(s_cursor, \"GET\").ExecuteRequest().EnsureSuccess().ReadJson<Page>().Items);")]
    public Task Answer_of_another_request_is_quiet(string statements) => Verify.Silent(Code(statements));

    [Theory]
    [InlineData("static void Load(int page) { SaveAll(Crm.List().Items); }")]
    [InlineData("static void Load(string? next_token) { SaveAll(Crm.List().Items); }")]
    [InlineData("static void Load(bool again) { SaveAll(Crm.List().Items); if (again) Load(false); }")]
    [InlineData("static IEnumerable<Contact> Load() { var page = Crm.List(); foreach (var contact in page.Items) yield return contact; }")]
    [InlineData("static Page Load() => Crm.List();")]
    public Task Method_that_may_be_one_step_of_a_walk_is_quiet(string method) => Verify.Silent(Code("", method));

    [Fact]
    public Task Items_that_are_returned_lose_their_next_page() =>
        Verify.Reports(Code("", "static List<Contact> Load() => Crm.[|List|]().Items;"));

    [Theory]
    [InlineData(
        "SaveAll(Crm.[|List|]().Items);",
        "Only the first page is read: nobody looks at 'NextCursor' of 'Page'; declare the call with [Paged], or follow it in a loop"
    )]
    [InlineData(
        "SaveAll(client.CreateRequest(\"/contacts\", \"GET\").ExecuteRequest().EnsureSuccess().[|ReadJson<Page>|]().Items);",
        "Only the first page is read: nobody looks at 'NextCursor' of 'Page'; follow it in a loop, or declare the call with [Paged]"
    )]
    public Task Message_names_the_member(string statements, string message) => Verify.Reports(Code(statements), message: message);

    [Fact]
    public Task Code_that_is_being_typed_is_survived() =>
        Run.SurvivesTyping(
            Code(
                "var page = Crm.List(limit: 50); foreach (var contact in page.Items) Save(contact); SaveAll(RestApi.ExecuteRequest().ReadJson<Page>().Items);"
            )
        );

    [Fact]
    public async Task Project_without_the_runtime_is_quiet() =>
        Assert.Empty(
            await Run.DiagnoseWithoutRuntime(
                "class GetAttribute : System.Attribute { } class Page { public int[] Items { get; set; } public string Next { get; set; } } class Crm { [Get] Page List() => null; void Run() { foreach (var i in List().Items) { } } }"
            )
        );

    private static string Code(string statements, string members = "") =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json.Serialization;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme;

            public class Contact { public string? Name { get; set; } }
            public class Page { public List<Contact> Items { get; set; } = []; public string? NextCursor { get; set; } public int Total { get; set; } }
            public class LinkedPage { public Contact[] Data { get; set; } = []; public Links? Links { get; set; } }
            public class Links { public string? Next { get; set; } }
            public record FlaggedPage(IReadOnlyList<Contact>? Values, [property: JsonPropertyName("has_more")] bool More);
            public class NestedPage { public List<Contact> Items { get; set; } = []; public Link? Next { get; set; } }
            public class Link { public Uri? Href { get; set; } }
            public class Step { public List<string> Tasks { get; set; } = []; public Step? Next { get; set; } }
            public class PlainPage { public List<Contact> Items { get; set; } = []; public int Total { get; set; } }
            public class TwoLists { public List<Contact> Items { get; set; } = []; public List<string> Tags { get; set; } = []; public string? Next { get; set; } }

            [RestClient(BaseUrl = "https://crm.example.com")]
            public static partial class Crm
            {
                [Get("/contacts")] public static partial Page List(int? limit = null, string? cursor = null);
                [Get("/try")] public static partial RestResponse<Page> TryList();
                [Get("/linked")] public static partial LinkedPage Linked();
                [Get("/flagged")] public static partial FlaggedPage Flagged();
                [Get("/nested")] public static partial NestedPage Nested();
                [Get("/process")] public static partial Step Process();
                [Get("/plain")] public static partial PlainPage Plain();
                [Get("/two")] public static partial TwoLists Two();
                [Get("/all"), Paged(Items = "items", Page = "page")] public static partial IEnumerable<Contact> All();
                [Post("/search")] public static partial Page Search(Contact example);
            }

            static class Sync
            {
                static List<string?> s_names = [];
                static string s_cursor = "";
                static Page? s_page;

                static void Save(Contact contact) { }

                static void SaveAll(IEnumerable<Contact> contacts) { }

                static void Handle(Page page) { }

                static async Task RunAsync(RestClient client, RestResponse given, int count)
                {
                    await Task.Yield();
                    {{statements}}
                }

                {{members}}
            }
            """;
}
