using Verify = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.NotPartialAnalyzer, Comind.Api.CodeFixes.NotPartialFix>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class NotPartialFixTests
{
    [Fact]
    public Task Client_and_its_calls_become_partial() =>
        Verify.Fixes(
            """
            using Comind.Api.Server;

            /// <summary>The CRM.</summary>
            [RestClient(BaseUrl = "https://crm.example.com")]
            internal static class [|Crm|]
            {
                /// <summary>All contacts.</summary>
                [Get("/contacts")]
                public static RestResponse [|{|CS0501:GetContacts|}|]();

                [Delete("/contacts/{id}")]
                static void [|{|CS0501:Remove|}|](int id); // for ever
            }
            """,
            """
            using Comind.Api.Server;

            /// <summary>The CRM.</summary>
            [RestClient(BaseUrl = "https://crm.example.com")]
            internal static partial class Crm
            {
                /// <summary>All contacts.</summary>
                [Get("/contacts")]
                public static partial RestResponse GetContacts();

                [Delete("/contacts/{id}")]
                static partial void Remove(int id); // for ever
            }
            """
        );

    [Fact]
    public Task Record_and_its_fields_become_partial() =>
        Verify.Fixes(
            """
            using Comind.Api.Server;

            [Entity]
            public sealed class [|Job|] : Entity
            {
                [Field]
                public string? [|Email|] { get; set; }

                [Field("c_count")]
                internal int [|Count|] { get; private set; }

                public string? Note { get; set; }
            }
            """,
            """
            using Comind.Api.Server;

            [Entity]
            public sealed partial class Job : Entity
            {
                [Field]
                public partial string? Email { get; set; }

                [Field("c_count")]
                internal partial int Count { get; private set; }

                public string? Note { get; set; }
            }
            """
        );

    [Fact]
    public Task Comments_stay_in_front_of_a_declaration_without_modifiers() =>
        Verify.Fixes(
            """
            using Comind.Api.Server;

            // The job.
            [Entity]
            // A record.
            class [|Job|]
            {
                [Field] /* when */ string? [|Date|] { get; set; }
            }
            """,
            """
            using Comind.Api.Server;

            // The job.
            [Entity]
            // A record.
            partial class Job
            {
                [Field] /* when */ partial string? Date { get; set; }
            }
            """
        );

    [Fact]
    public Task Types_around_become_partial_with_the_first_fix() =>
        Verify.Fixes(
            """
            using Comind.Api.Server;

            namespace Acme
            {
                static class [|Apis|]
                {
                    [RestClient(BaseUrl = "https://crm.example.com")]
                    static class [|Crm|]
                    {
                        [Get("/contacts")]
                        public static RestResponse [|{|CS0501:GetContacts|}|]();
                    }
                }
            }
            """,
            """
            using Comind.Api.Server;

            namespace Acme
            {
                static partial class Apis
                {
                    [RestClient(BaseUrl = "https://crm.example.com")]
                    static partial class Crm
                    {
                        [Get("/contacts")]
                        public static partial RestResponse GetContacts();
                    }
                }
            }
            """
        );

    [Fact]
    public Task Fix_of_a_field_makes_the_types_around_it_partial_too() =>
        Verify.Fixes(
            """
            using Comind.Api.Server;

            #pragma warning disable RAPI4101
            class Jobs
            {
                [Entity]
                public class Job
                {
            #pragma warning restore RAPI4101
                    [Field]
                    public string? [|Email|] { get; set; }
                }
            }
            """,
            """
            using Comind.Api.Server;

            #pragma warning disable RAPI4101
            partial class Jobs
            {
                [Entity]
                public partial class Job
                {
            #pragma warning restore RAPI4101
                    [Field]
                    public partial string? Email { get; set; }
                }
            }
            """
        );

    [Fact]
    public Task Property_with_an_initial_value_is_left_to_the_developer() =>
        Verify.OffersNoFix(
            """
            using Comind.Api.Server;

            [Entity]
            partial class Job
            {
                [Field]
                public string [|Email|] { get; set; } = "";
            }
            """
        );
}
