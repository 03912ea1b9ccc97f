using Acme.TestKit;
using Verify = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.UncoveredJsonAnalyzer, Comind.Api.CodeFixes.UncoveredJsonFix>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class UncoveredJsonFixTests
{
    [Fact]
    public Task Type_is_added_to_the_context() =>
        Verify.Fixes(
            """
            using System.Text.Json.Serialization;
            using Comind.Api.Server;

            namespace Acme;

            [RestClient(BaseUrl = "https://crm.example.com", JsonContext = typeof(CrmJson))]
            static partial class Crm
            {
                [Get("/")]
                public static partial [|Contact|] GetContact();
            }

            abstract class Contact { }

            /// <summary>The types of the CRM.</summary>
            [JsonSerializable(typeof(string))]
            partial class CrmJson : JsonSerializerContext;
            """,
            """
            using System.Text.Json.Serialization;
            using Comind.Api.Server;

            namespace Acme;

            [RestClient(BaseUrl = "https://crm.example.com", JsonContext = typeof(CrmJson))]
            static partial class Crm
            {
                [Get("/")]
                public static partial Contact GetContact();
            }

            abstract class Contact { }

            /// <summary>The types of the CRM.</summary>
            [JsonSerializable(typeof(string))]
            [JsonSerializable(typeof(Contact))]
            partial class CrmJson : JsonSerializerContext;
            """
        );

    [Fact]
    public Task Context_is_written_where_there_is_none() =>
        Verify.Fixes(
            """
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Comind.Api.Server;

            namespace Acme;

            /// <summary>The CRM; JsonSerializable.</summary>
            [RestClient(BaseUrl = "https://crm.example.com")]
            static partial class Crm
            {
                [Get("/")]
                public static partial [|List<Contact>|] {|CS8795:GetContacts|}();
            }

            abstract class Contact { }
            """,
            """
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Comind.Api.Server;

            namespace Acme;

            /// <summary>The CRM; JsonSerializable.</summary>
            [RestClient(BaseUrl = "https://crm.example.com", JsonContext = typeof(CrmJson))]
            static partial class Crm
            {
                [Get("/")]
                public static partial List<Contact> GetContacts();
            }

            [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
            [JsonSerializable(typeof(List<Contact>))]
            internal sealed partial class CrmJson : JsonSerializerContext;

            abstract class Contact { }
            """
        );

    [Fact]
    public Task All_types_of_a_context_are_added_at_once() =>
        Verify.Fixes(
            new TestProject(TwoTypes("[|First|]", "[|Second|]", "")),
            new TestProject(TwoTypes("First", "Second", "[JsonSerializable(typeof(First))]\n[JsonSerializable(typeof(Second))]\n"))
        );

    [Fact]
    public Task Type_that_a_context_cannot_see_is_left_alone() =>
        Verify.OffersNoFix(
            """
            using Comind.Api.Server;

            [RestClient(BaseUrl = "https://crm.example.com")]
            static partial class Crm
            {
                [Get("/")]
                private static partial [|Contact|] {|CS8795:GetContact|}();

                private abstract class Contact { }
            }
            """
        );

    private static string TwoTypes(string first, string second, string entries) =>
        $$"""
            using System.Text.Json.Serialization;
            using Comind.Api.Server;

            namespace Acme;

            [RestClient(BaseUrl = "https://crm.example.com", JsonContext = typeof(CrmJson))]
            static partial class Crm
            {
                [Get("/1")]
                public static partial {{first}} GetFirst();

                [Get("/2")]
                public static partial {{second}} GetSecond();
            }

            abstract class First { }

            abstract class Second { }

            [JsonSerializable(typeof(string))]
            {{entries}}partial class CrmJson : JsonSerializerContext;
            """;
}
