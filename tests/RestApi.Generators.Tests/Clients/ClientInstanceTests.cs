namespace Acme.GeneratorsTests;

/// <summary>Clients that are instances: for injection, and for tests that stand in for them.</summary>
public class ClientInstanceTests
{
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
            References = ClientSource.Container,
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
            References = ClientSource.Container,
            Script = """
                ICrm crm = new Crm(RestClient.ForDeclaredHost(Secrets.CrmBaseUrl.Reveal()));
                await later(async () => await crm.GetAsync(7));
                show(() => crm.Ping());
                show(() => crm.Search("a"));
                await later(async () => await crm.SearchAsync("a"));
                """,
        }.MatchesAsync("BaseInterfaces");

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
}
