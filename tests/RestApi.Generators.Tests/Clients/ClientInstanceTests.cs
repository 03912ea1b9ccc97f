using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>Clients that are instances: for injection, and for tests that stand in for them.</summary>
public class ClientInstanceTests
{
    private const string Container = "Microsoft.Extensions.DependencyInjection.Abstractions";

    private static readonly string[] s_container = [Container, "Microsoft.Extensions.DependencyInjection"];

    [Fact]
    public Task Interface_gets_a_class_twins_and_a_registration() =>
        new ClientScene(
            """
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            /// <summary>The CRM.</summary>
            [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
            [ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
            public partial interface ICrm
            {
                /// <summary>One contact.</summary>
                [Get("/contacts/{id}")]
                Contact GetContact(int id, string? lang = null);

                [Post("/contacts")]
                Task<Contact> AddAsync(Contact contact, CancellationToken cancellationToken = default);

                [Delete("/contacts/{id}")]
                void Remove(int id, params string[] reasons);

                [Get("/contacts"), Paged(Page = "page")]
                IEnumerable<int> All();

                int Count => 3;
            }

            public sealed record Contact(string Name);

            internal sealed class Fake : ICrm
            {
                public Contact GetContact(int id, string? lang) => new("Fake " + id);
                public Task<Contact> AddAsync(Contact contact, CancellationToken cancellationToken) => Task.FromResult(contact);
                public void Remove(int id, params string[] reasons) => throw new System.NotSupportedException("kept");
                public IEnumerable<int> All() => [7];
            }

            """
        )
        {
            References = s_container,
            Script = """
                var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
                services.AddRestClients();
                using var provider = Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions.BuildServiceProvider(services);
                var crm = (ICrm)provider.GetService(typeof(ICrm))!;
                show(() => crm.GetContact(7));
                await later(async () => await crm.GetContactAsync(7, "de"));
                await later(async () => await crm.AddAsync(new("Grace")));
                show(() => { crm.Remove(7, "old", "double"); return null; });
                await later(async () => { await crm.RemoveAsync(7, ["old"]); return null; });
                show(() => crm.All().ToList());
                await later(async () => await crm.AllAsync().ToListAsync());

                ICrm fake = new Fake();
                await later(async () => await fake.GetContactAsync(1));
                await later(async () => { await fake.RemoveAsync(1, []); return null; });
                await later(async () => await fake.AllAsync().ToListAsync());
                await later(async () => await fake.GetContactAsync(1, null, new CancellationToken(true)));

                var stood = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
                Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<ICrm>(stood, fake);
                stood.AddRestClients();
                show(() => stood.Count);
                """,
            Replies = { ["/contacts?page=1"] = new(200, "[1,2]"), ["/contacts?page=2"] = new(200, "[]") },
        }.MatchesAsync("Interface");

    [Fact]
    public Task Instance_uses_the_client_it_holds() =>
        new ClientScene(
            """
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient]
            internal sealed partial class First(RestClient api, string tenant)
            {
                public string Tenant => tenant;

                [Get("/first")]
                public partial string Call(string q);

                [Get("/first/{api}")]
                public partial string Hidden(string api);

                public partial string Hidden(string api) => "written by hand " + api;
            }

            [RestClient(BaseUrl = "https://crm.example")]
            internal sealed partial class Second
            {
                private readonly RestClient _client;

                public Second(RestClient client) => _client = client;

                [Get("/second")]
                public partial string Call(string _client);
            }

            [RestClient(BaseUrl = "https://crm.example")]
            internal partial class Third
            {
                [Get("/third")]
                public virtual partial string Call();
            }

            """
        )
        {
            Script = """
                var client = RestClient.ForDeclaredHost(Secrets.CrmBaseUrl.Reveal());
                show(() => new First(client, "t").Call("1"));
                show(() => new First(client, "t").Hidden("1"));
                show(() => new Second(client).Call("x"));
                show(() => new Third().Call());
                await later(async () => await new Third().CallAsync());
                """,
        }.MatchesAsync("Instances");

    [Fact]
    public Task Calls_of_base_interfaces_are_calls_of_the_client() =>
        new ClientScene(
            """
            using Comind.Api.Server;
            using Acme.Shared;

            namespace Acme.CrmSync
            {
                [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
                public partial interface ICrm : IReader, ISearch;
            }

            """
        )
        {
            Beside =
            [
                """
                    namespace Acme.Shared
                    {
                        using System.Threading.Tasks;
                        using Comind.Api.Server;
                        using Shapes;

                        public interface IReader : IPing
                        {
                            [Get("/contacts/{id}")]
                            Task<Contact> GetAsync(int id);
                        }

                        public interface IPing
                        {
                            [Get("/ping")]
                            string Ping();
                        }

                        [RestClient(BaseUrl = "https://other.example")]
                        public partial interface ISearch
                        {
                            [Get("/search")]
                            Found Search(string q);
                        }

                        public sealed record Found(string Name);
                    }

                    namespace Shapes
                    {
                        public sealed record Contact(string Name);
                    }

                    """,
            ],
            References = s_container,
            Script = """
                ICrm crm = new Crm(RestClient.ForDeclaredHost(Secrets.CrmBaseUrl.Reveal()));
                await later(async () => await crm.GetAsync(7));
                show(() => crm.Ping());
                show(() => crm.Search("a"));
                await later(async () => await crm.SearchAsync("a"));
                """,
        }.MatchesAsync("BaseInterfaces");

    [Fact]
    public void Container_that_is_not_referred_to_gets_no_registration()
    {
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(Interface("ICrm", """[Get("/x")] string Call();""")));

        test.CompilesWithoutWarnings();
        Assert.Equal(["Acme.CrmSync.ICrm.RestClient.g.cs"], test.GeneratedFiles.Keys);
    }

    [Theory]
    [InlineData("ICrm", "", "class Crm(")]
    [InlineData("Contacts", "", "class ContactsClient(")]
    [InlineData("ICrm", "internal sealed class Crm;", "class CrmClient(")]
    [InlineData("ICrm", "internal static partial class Crm;", "class CrmClient(")]
    [InlineData("ICrm", "internal sealed partial class Crm { public string More => \"\"; }", "class Crm(")]
    [InlineData("ICrm", "internal sealed class Crm<T>;", "class Crm(")]
    public void Class_is_named_after_its_interface(string name, string beside, string expected)
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(Interface(name, """[Get("/x")] string Call();""") + beside) with
            {
                References = s_container,
            }
        );

        test.CompilesWithoutWarnings();
        Assert.Contains(expected, test.GeneratedFile($"Acme.CrmSync.{name}.RestClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public Task Interface_of_another_kind_keeps_its_constraints_place_and_access() =>
        new ClientScene(
            """
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            public static partial class Outer
            {
                [RestClient(BaseUrl = "https://crm.example")]
                private interface IReader<T, in TKey>
                    where T : class, new()
                    where TKey : System.IFormattable
                {
                    [Get("/items/{key}")] Task<string> GetAsync(TKey key);
                    [Get("/items")] string Text(string client);
                }

                public static Task<string> ReadAsync(RestClient client) => ((IReader<Item, int>)new Reader<Item, int>(client)).GetAsync(7);
            }

            public sealed class Item
            {
                public string? Name { get; set; }
            }

            """
        )
        {
            Script = "await later(async () => await Outer.ReadAsync(RestClient.ForDeclaredHost(Secrets.CrmBaseUrl.Reveal())));",
        }.MatchesAsync("GenericInterface");

    [Fact]
    public void Method_that_cannot_be_written_is_left_to_a_part_of_the_class_that_a_person_writes()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                Interface("ICrm", """[Get("/x")] string Call(); [Get("/y")] (int A, int B) Pair(); int Other();""")
                    + "internal sealed partial class Crm { public (int A, int B) Pair() => (1, 2); public int Other() => 3; }"
            )
        );

        test.CompilesWithoutWarnings();
        Assert.True(test.Implements("Call"));
    }

    [Theory]
    [InlineData("file interface ICrm")]
    [InlineData("internal interface ICrm : System.IDisposable")]
    [InlineData("internal interface ICrm : System.Collections.Generic.IList<int>")]
    public void Interface_that_no_class_can_be_written_for_is_left_out(string header) =>
        Assert.Empty(
            new GeneratorTest<ClientGenerator>(
                Samples.Project(
                    Interface("ICrm", """[Get("/x")] string Call();""")
                        .Replace("internal partial interface ICrm", header, StringComparison.Ordinal)
                )
            ).GeneratedFiles
        );

    [Fact]
    public void Interface_that_is_not_partial_gets_no_twins()
    {
        var source = Interface("ICrm", """[Get("/x")] string Call();""").Replace(" partial", "", StringComparison.Ordinal);
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(source));

        test.CompilesWithoutWarnings();
        Assert.True(test.Implements("Call"));
        Assert.False(test.Implements("CallAsync"));
    }

    [Fact]
    public void Registration_waits_for_a_RestClient_where_none_is_declared()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                Interface("ICrm", """[Get("/x")] string Call();""")
                    .Replace("(BaseUrl = \"https://crm.example\")", "", StringComparison.Ordinal)
                    + """
                    [RestClient(BaseUrl = "https://a.example")] internal sealed partial class Api(RestClient client) { [Get("/x")] public partial string Call(); }
                    [RestClient] internal sealed partial class Other(RestClient client, int more) { public int More => more; [Get("/x")] public partial string Call(); }
                    internal static partial class Nest
                    {
                        [RestClient] private partial interface IHidden { [Get("/x")] string Call(); }
                        [RestClient] internal partial interface ISeen { [Get("/x")] string Call(); }
                        [RestClient] internal partial interface IGeneric<T> { [Get("/x")] string Call(); }
                    }
                    """
            ) with
            {
                References = s_container,
            }
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.RestClients.g.cs"), "Registration");
    }

    [Fact]
    public void Registration_is_left_out_where_its_name_is_taken()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(Interface("ICrm", """[Get("/x")] string Call();""") + "internal sealed class RestClients;") with
            {
                References = s_container,
            }
        );

        test.CompilesWithoutWarnings();
        Assert.DoesNotContain("Acme.CrmSync.RestClients.g.cs", test.GeneratedFiles.Keys);
    }

    [Fact]
    public void Generic_interface_with_a_context_is_written_for_whatever_its_type_stands_for()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                """
                using System.Text.Json;
                using System.Text.Json.Serialization;
                using Comind.Api.Server;

                namespace Acme.CrmSync;

                [RestClient(JsonContext = typeof(CrudJson))]
                public partial interface ICrud<T>
                    where T : class
                {
                    [Get("/items/{id}")]
                    T Find(int id);

                    [Post("/items")]
                    void Add([Body] T item);
                }

                public sealed record SparePart(int Id, string Name);

                [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
                [JsonSerializable(typeof(SparePart))]
                internal sealed partial class CrudJson : JsonSerializerContext;

                """
            )
        );

        test.CompilesWithoutWarnings();
        Assert.Contains("ReadJson<T>(CrudJson.Default)", string.Concat(test.GeneratedFiles.Values), StringComparison.Ordinal);
        Assert.True(test.Implements("FindAsync"));
        Assert.True(test.Implements("AddAsync"));
    }

    private static string Interface(string name, string members) =>
        $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = "https://crm.example")]
            internal partial interface {{name}}
            {
                {{members}}
            }

            """;
}
