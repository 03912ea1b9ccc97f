using System.Text;

namespace Comind.Api.Server;

/// <summary>
/// The URL of a request as a trace may show it: query parameters without their values, and a path that was given as a secret,
/// or with secrets in it, as its template.
/// </summary>
internal static class ShownUrl
{
    // The word of the OpenTelemetry conventions.
    private const string Redacted = "REDACTED";

    public static string Of(Uri url, RequestState state)
    {
        var text = new StringBuilder();
        if (state.Client.BaseUrl.IsSecret)
        {
            AppendTemplate(text.Append(Secret.Mask), state);
        }
        else if (state.HasSecretPath)
        {
            AppendTemplate(text.Append(state.Client.BaseUrl.Itself.TrimEnd('/')), state);
        }
        else
        {
            text.Append(url.GetLeftPart(UriPartial.Path));
        }

        AppendNames(text, url.Query);
        return SecretRedactor.Redact(text.ToString());
    }

    private static void AppendTemplate(StringBuilder text, RequestState state)
    {
        var template = state.Route.PathTemplate;
        if (template.Length > 0 && template[0] != '/')
        {
            text.Append('/');
        }

        text.Append(template);
    }

    private static void AppendNames(StringBuilder text, string query)
    {
        var separator = '?';
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(separator);
            var end = part.IndexOf('=', StringComparison.Ordinal);
            // What stands alone is as likely a value as a name.
            text.Append(part, 0, end + 1).Append(Redacted);
            separator = '&';
        }
    }
}
