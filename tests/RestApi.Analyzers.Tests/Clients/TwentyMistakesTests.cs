using Acme.TestKit;
using Comind.Api.Analyzers;
using Comind.Api.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>
/// Mistakes in declared calls that clients of this kind let pass, or find at the first call only. Each is reported at its very
/// place; where there is a fix, the call is right after it. (The twentieth, a type that no JSON context knows, is RAPI4121.)
/// </summary>
public sealed class TwentyMistakesTests
{
    [Fact]
    public Task Placeholder_has_no_parameter() =>
        Fixes<UnfilledPlaceholderFix>(
            """[Get("/contacts/{|RAPI4102:{id}|}/notes")] static partial void Call();""",
            """[Get("/contacts/{id}/notes")] static partial void Call(string id);"""
        );

    [Fact]
    public Task Placeholder_is_misspelled() =>
        Fixes<UnfilledPlaceholderFix>(
            """[Get("/contacts/{|RAPI4102:{contatcId}|}")] static partial void Call(int contactId);""",
            """[Get("/contacts/{contactId}")] static partial void Call(int contactId);""",
            "RAPI4102.Rename"
        );

    [Fact]
    public Task Brace_is_not_closed() =>
        Fixes<WrittenTextFix>(
            """[Get("/contacts/{|RAPI4103:{|}id/notes")] static partial void Call(int id);""",
            """[Get("/contacts/{id}/notes")] static partial void Call(int id);"""
        );

    [Fact]
    public Task Call_has_two_bodies() =>
        Verify.Reports(
            ClientCode.Client(
                """[Post("/contacts")] static partial void Call([Body] Contact contact, [Body] Filter {|RAPI4108:filter|});"""
            )
        );

    [Fact]
    public Task Call_is_synchronous_which_is_no_mistake_here() =>
        Verify.Silent(ClientCode.Client("""[Get("/contacts/{id}")] public static partial Contact Call(int id);"""));

    [Fact]
    public Task Call_returns_nothing_which_is_no_mistake_here() =>
        Verify.Silent(ClientCode.Client("""[Delete("/contacts/{id}")] public static partial void Call(int id);"""));

    [Fact]
    public Task Return_type_cannot_be_made_of_an_answer() =>
        Fixes<UnsupportedAnswerFix>(
            """[Get("/contacts")] public static partial {|RAPI4112:System.Net.Http.HttpResponseMessage|} {|CS8795:Call|}();""",
            """[Get("/contacts")] public static partial RestResponse Call();"""
        );

    [Fact]
    public Task Call_has_two_cancellation_tokens() =>
        Fixes<UselessTokenFix>(
            """[Get("/contacts")] public static partial Task<int> {|CS8795:Call|}(CancellationToken first, CancellationToken {|RAPI4110:second|});""",
            """[Get("/contacts")] public static partial Task<int> Call(CancellationToken first);"""
        );

    [Fact]
    public Task Method_has_no_HTTP_method() =>
        Verify.Reports(ClientCode.Client("""[Timeout(5)] static partial void {|RAPI4111:Call|}();"""));

    [Fact]
    public Task Value_of_a_required_segment_may_be_null() =>
        Fixes<NullableSegmentFix>(
            """[Get("/contacts/{id}")] static partial void Call({|RAPI4115:int?|} id);""",
            """[Get("/contacts/{id?}")] static partial void Call(int? id);""",
            "RAPI4115.Optional"
        );

    [Fact]
    public Task Slash_in_front_is_missing() =>
        Fixes<WrittenTextFix>(
            """[Get("{|RAPI4105:c|}ontacts")] static partial void Call();""",
            """[Get("/contacts")] static partial void Call();"""
        );

    [Fact]
    public Task Get_has_a_body() =>
        Fixes<BodyOnGetFix>(
            """[Get("/contacts")] static partial void Call([{|RAPI4109:Body|}] Contact contact);""",
            """[Post("/contacts")] static partial void Call([Body] Contact contact);"""
        );

    [Fact]
    public Task Header_name_is_not_allowed() =>
        Fixes<InvalidHeaderFix>(
            """[Get("/contacts"), Headers({|RAPI4113:"X Tenant: acme"|})] static partial void Call();""",
            """[Get("/contacts"), Headers("X-Tenant: acme")] static partial void Call();"""
        );

    [Fact]
    public Task Query_key_is_given_twice() =>
        Verify.Reports(
            ClientCode.Client(
                """[Get("/contacts")] static partial void Call([Query("since")] string from, [Query({|RAPI4114:"since"|})] string to);"""
            )
        );

    [Fact]
    public Task Secret_stands_in_a_static_header() =>
        AnalyzerVerifier<HardcodedCredentialAnalyzer>.Reports(
            ClientCode.Client("""[Get("/contacts"), Headers([|"X-API-Key: k-8f3a91c2"|])] static partial void Call();""")
        );

    [Fact]
    public Task Secret_stands_in_the_query_of_the_URL() =>
        AnalyzerVerifier<HardcodedCredentialAnalyzer>.Reports(
            ClientCode.Client("""[Get([|"/contacts?page=1&api_key=k-8f3a91c2"|])] static partial void Call();""")
        );

    [Fact]
    public Task Asynchronous_call_takes_no_token() =>
        Fixes<NoTokenFix>(
            """[Get("/contacts/{id}")] public static partial Task<Contact> {|RAPI4118:Call|}(int id);""",
            """[Get("/contacts/{id}")] public static partial Task<Contact> Call(int id, CancellationToken cancellationToken = default);"""
        );

    [Fact]
    public Task Base_URL_is_plain_http() =>
        CodeFixVerifier<ClientAnalyzer, PlainHttpFix>.Fixes(
            ClientCode.Project("""[RestClient(BaseUrl = "{|RAPI4116:http|}://crm.example.com")] static partial class Crm;"""),
            ClientCode.Project("""[RestClient(BaseUrl = "https://crm.example.com")] static partial class Crm;""")
        );

    [Fact]
    public Task Path_is_an_absolute_URL() =>
        Verify.Reports(ClientCode.Client("""[Get("{|RAPI4104:http://|}crm.example.com/contacts")] static partial void Call();"""));

    [Fact]
    public Task Route_is_declared_twice() =>
        Verify.Reports(
            ClientCode.Client(
                """
                [Get("/contacts/{id}")] public static partial Contact GetContact(int id);
                [Get({|RAPI4117:"/contacts/{dealId}"|})] public static partial Contact GetDeal(int dealId);
                """
            )
        );

    [Fact]
    public Task Query_object_has_a_member_that_cannot_be_sent() =>
        Verify.Reports(
            ClientCode.Client(
                """
                [Get("/contacts")] static partial void Call(Search {|RAPI4119:search|});

                internal sealed record Search(string Name, Stream Picture);
                """
            )
        );

    private static Task Fixes<TFix>(string marked, string expected, string? key = null)
        where TFix : CodeFixProvider, new() =>
        CodeFixVerifier<ClientAnalyzer, TFix>.Fixes(ClientCode.Client(marked), ClientCode.Client(expected), equivalenceKey: key);
}
