using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.RuntimeTests.Requests;

public sealed class UrlPropertyTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private readonly RestClient _client = new(echo.Server.Url);

    [Fact]
    public void The_server_decodes_the_query_value_that_was_passed() =>
        Prop.ForAll(
                Texts.Values,
                value =>
                {
                    _client.CreateRequest("/q", "GET").AddQueryParameter("value", value).ExecuteRequest();
                    return echo.Server.Last.Query["value"].SequenceEqual([value]);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_server_decodes_the_query_name_that_was_passed() =>
        Prop.ForAll(
                Texts.Values.Filter(static name => name.Length > 0),
                name =>
                {
                    _client.CreateRequest("/q", "GET").AddQueryParameter(name, "1").ExecuteRequest();
                    return echo.Server.Last.Query.Single().Key == name;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_server_decodes_the_segment_that_was_passed() =>
        Prop.ForAll(
                Texts.Segments,
                value =>
                {
                    _client.CreateRequest("/v1/{id}/notes", "GET").AddUrlSegment("id", value).ExecuteRequest();
                    // Not the decoded path: Kestrel leaves %2F alone there, as it must.
                    var segments = echo.Server.Last.Target.Split('/');
                    return segments.Length == 4
                        && segments[1] == "v1"
                        && Uri.UnescapeDataString(segments[2]) == value
                        && segments[3] == "notes";
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_secret_arrives_in_the_query_as_any_other_value() =>
        Prop.ForAll(
                Texts.Any.Filter(static text => text.Length > 0),
                value =>
                {
                    // Alone it could be a word such as {id}, which would then be masked in the messages of other tests.
                    value = Guid.NewGuid() + value;
                    _client.CreateRequest("/q", "GET").AddQueryParameter("value", new Secret(value)).ExecuteRequest();
                    return echo.Server.Last.Query["value"].SequenceEqual([value]);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_value_changes_the_number_of_slashes() =>
        Prop.ForAll(
                Texts.Segments,
                Texts.Segments,
                (first, second) =>
                {
                    _client
                        .CreateRequest("/a/{first}/b/{second}", "GET")
                        .AddUrlSegment("first", first)
                        .AddUrlSegment("second", second)
                        .ExecuteRequest();
                    var target = echo.Server.Last.Target;
                    return target.Count(static c => c == '/') == 4 && !target.Contains("//", StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();
}
