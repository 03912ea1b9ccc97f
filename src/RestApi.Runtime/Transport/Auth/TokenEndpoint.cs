using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Comind.Api.Server;

/// <summary>What came of asking for a token: a token, or why there is none.</summary>
internal readonly record struct TokenResult(AccessToken? Token, RestApiException? Failure);

/// <summary>Asks a token endpoint, by an ordinary call with all that holds for calls.</summary>
internal static class TokenEndpoint
{
    // The codes of RFC 6749, section 5.2. Any other text of the endpoint could quote what was sent.
    private static readonly string[] s_errors =
    [
        "invalid_request",
        "invalid_client",
        "invalid_grant",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope",
    ];

    public static TokenResult Fetch(TokenRequest wanted, RestTransport transport, TimeProvider time, CancellationToken cancellationToken)
    {
        var requested = time.GetUtcNow();
        var request = NewRequest(wanted, transport);
        try
        {
            using var response = request.Execute(cancellationToken);
            return Read(response, request.Target, requested);
        }
        catch (RestApiException e)
        {
            return new(null, e);
        }
    }

    public static async Task<TokenResult> FetchAsync(
        TokenRequest wanted,
        RestTransport transport,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var requested = time.GetUtcNow();
        var request = NewRequest(wanted, transport);
        try
        {
            using var response = await request.ExecuteRequestAsync(cancellationToken).ConfigureAwait(false);
            return Read(response, request.Target, requested);
        }
        catch (RestApiException e)
        {
            return new(null, e);
        }
    }

    private static RestRequest NewRequest(TokenRequest wanted, RestTransport transport)
    {
        var body = TextBody.Create(wanted.Form, FormFields.ContentType);
        body.IsConfidential = true;
        var request = new RestClient(wanted.Endpoint, transport)
            .CreateRequest("", "POST")
            .AddHeader("Accept", "application/json")
            .WithBody(body, wanted.Binding);
        return wanted.Authorization is null ? request : request.AddHeader("Authorization", wanted.Authorization);
    }

    private static TokenResult Read(RestResponse response, RestTarget endpoint, DateTimeOffset requested)
    {
        if (!response.IsSuccess)
        {
            return Refused(response, endpoint);
        }

        if (ReadObject(response) is not { } answer)
        {
            return Problem("answered with something else than a JSON object. Check the token URL.");
        }

        var type = TextOf(answer, "token_type");
        if (type is not null && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return Problem("gave a token of another type than Bearer, which cannot be sent. Ask the API's operator.");
        }

        return TextOf(answer, "access_token") is { Length: > 0 } token && token.All(static c => c is > ' ' and <= '~')
            ? new(AccessToken.Create(token, LifetimeOf(answer), requested), null)
            : Problem("gave no usable access_token. Check the token URL, and ask the API's operator.");

        TokenResult Problem(string problem) => new(null, RestApiException.ForTokenAnswer(endpoint, response.StatusCode, problem));
    }

    private static TokenResult Refused(RestResponse response, RestTarget endpoint)
    {
        var name = Enum.IsDefined((HttpStatusCode)response.StatusCode) ? $" {(HttpStatusCode)response.StatusCode}" : "";
        var error =
            ReadObject(response) is { } answer && TextOf(answer, "error") is { } code && s_errors.Contains(code) ? $" ({code})" : "";
        var problem = string.Create(
            CultureInfo.InvariantCulture,
            $"returned {response.StatusCode}{name}{error}. Check token URL, client id, client secret and scope."
        );
        return new(null, RestApiException.ForTokenAnswer(endpoint, response.StatusCode, problem));
    }

    private static JsonElement? ReadObject(RestResponse response)
    {
        try
        {
            using var document = JsonDocument.Parse(response.Content);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement answer, string name)
    {
        try
        {
            return answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // A text that is no Unicode.
            return null;
        }
    }

    // Some endpoints write the seconds as a text.
    private static TimeSpan? LifetimeOf(JsonElement answer) =>
        answer.TryGetProperty("expires_in", out var value)
        && value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && !double.IsNaN(seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, uint.MaxValue))
            : null;
}
