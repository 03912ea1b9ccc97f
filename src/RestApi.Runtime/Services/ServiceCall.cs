using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>One call of a service: what the code asks for and what the configuration adds, and the answer in the platform's shape.</summary>
internal sealed class ServiceCall
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    private readonly ServiceTarget _target;
    private readonly RestRequest _request;

    private ServiceCall(ServiceTarget target, RestRequest request)
    {
        _target = target;
        _request = request;
    }

    public static ServiceCall Create(
        string method,
        string serviceId,
        ServiceRequest? request,
        IReadOnlyDictionary<string, string>? headers,
        ServiceTimeouts? timeouts
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceId);
        var service = ServiceCatalog.Current.Get(serviceId);
        request ??= new ServiceRequest();
        var call = new RestClient(service.BaseUrl).CreateRequest(request.Path, method);
        request.PathParameters.AddToPath(call);
        request.QueryParams.AddToQuery(call);
        request.AddBody(call);
        call.AddHeader("Accept", "application/json");
        service.AddHeaders(call, headers);
        service.Authorization.AddTo(call);
        if ((timeouts?.Seconds ?? service.Timeout?.TotalSeconds) is { } seconds)
        {
            call.SetRequestTimeout(seconds);
        }

        return new(new ServiceTarget(service.Id, method, WithoutQuery(request.Path)), call);
    }

    public ServiceResponse Send()
    {
        try
        {
            using var response = _request.ExecuteRequest();
            return Read(response);
        }
        catch (RestApiException e)
        {
            throw Translate(e);
        }
    }

    public async Task<ServiceResponse> SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _request.ExecuteRequestAsync(cancellationToken).ConfigureAwait(false);
            return Read(response);
        }
        catch (RestApiException e)
        {
            throw Translate(e);
        }
    }

    private ServiceResponse Read(RestResponse response)
    {
        var status = ServiceStatus.Of(response.StatusCode);
        if (!response.IsSuccess)
        {
            throw new ServiceException(_target, RestApiErrorKind.Status, $"returned {status}.", status, response.Content);
        }

        return new(status, HeadersOf(response), ReadBody(response, status));
    }

    private JsonNode? ReadBody(RestResponse response, ServiceStatus status)
    {
        if (response.ContentLength == 0)
        {
            return null;
        }

        var type = MediaTypeHeaderValue.TryParse(response.Headers["Content-Type"], out var parsed) ? parsed.MediaType ?? "" : "";
        if (type.Length > 0 && !IsJson(type))
        {
            throw new ServiceException(
                _target,
                RestApiErrorKind.Protocol,
                $"answered with {type}, and services speak JSON only. Call it with RestApi, which reads any content.",
                status,
                response.Content
            );
        }

        try
        {
            return JsonNode.Parse(response.Content, documentOptions: s_strict);
        }
        // Its text could quote the content.
        catch (JsonException e)
        {
            throw new ServiceException(
                _target,
                RestApiErrorKind.Json,
                $"answered with something that is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.",
                status,
                response.Content
            );
        }
    }

    private static bool IsJson(string type) =>
        type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> HeadersOf(RestResponse response) =>
        response
            .Headers.GroupBy(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static header => header.Key, static header => string.Join(", ", header), StringComparer.OrdinalIgnoreCase);

    // The message of the cause, and the cause itself, name the host.
    private ServiceException Translate(RestApiException e) =>
        new(
            _target,
            e.Kind,
            $"failed ({e.Kind}): "
                + e.Kind switch
                {
                    RestApiErrorKind.Timeout =>
                        "no complete answer in time. Raise the timeout of this call, or TimeoutSeconds of the service, if it needs longer.",
                    RestApiErrorKind.Connect => "no connection, or it was closed before an answer came. Check its Url and whether it runs.",
                    RestApiErrorKind.Dns => "the host of its Url is not known. Check the Url and the name service.",
                    RestApiErrorKind.Tls => "the secure connection failed. Check its certificate.",
                    RestApiErrorKind.TooLarge => "the answer is larger than allowed. Ask for less, page by page.",
                    RestApiErrorKind.Blocked => "the call was refused before it was sent. Check what the configuration allows.",
                    _ => "the answer is not what HTTP asks for, or ended early.",
                }
        );

    private static string WithoutQuery(string path) => path.Split('?', 2)[0];
}
