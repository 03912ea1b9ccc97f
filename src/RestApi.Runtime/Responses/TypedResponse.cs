using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>
/// An answer with its content as an object. Check the status before you use it: <see cref="EnsureSuccess"/>,
/// <see cref="IsSuccess"/> or <see cref="StatusCode"/>.
/// </summary>
/// <typeparam name="T">The type of the content.</typeparam>
[DebuggerDisplay("{StatusCode}")]
public sealed class RestResponse<T>
{
    // Null for one that a test made.
    private readonly RestResponse? _response;

    /// <summary>Takes status, headers and error of an answer, which may be disposed then. Called by generated code.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="value">Its content, when the status is accepted.</param>
    public RestResponse(RestResponse response, T? value)
    {
        ArgumentNullException.ThrowIfNull(response);
        _response = response;
        StatusCode = response.StatusCode;
        Value = value;
        ErrorContent = IsSuccess ? "" : response.Content;
        Problem = IsSuccess ? null : response.Problem;
    }

    /// <summary>An answer without a call, for a test that stands in for a client.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="value">The content.</param>
    public RestResponse(int statusCode, T? value)
    {
        StatusCode = statusCode;
        Value = value;
        ErrorContent = "";
    }

    /// <summary>The HTTP status, such as 200.</summary>
    public int StatusCode { get; }

    /// <summary>Whether the status is 200 to 299.</summary>
    public bool IsSuccess => StatusCode is >= 200 and <= 299;

    /// <summary>The headers of the answer.</summary>
    public RestHeaders Headers => _response?.Headers ?? RestHeaders.None;

    /// <summary>The content; the default of its type when the status is no success.</summary>
    public T? Value { get; }

    /// <summary>What came instead when the status is no success, as text. Otherwise empty.</summary>
    public string ErrorContent { get; }

    /// <summary>What the server says of an error in the form of RFC 9457; null when it does not.</summary>
    public RestProblem? Problem { get; }

    /// <summary>Accepts status 200 to 299 and throws for any other.</summary>
    /// <returns>This answer.</returns>
    /// <exception cref="RestApiException">The status is no success; <see cref="RestApiException.Kind"/> is Status.</exception>
    public RestResponse<T> EnsureSuccess()
    {
        _response?.EnsureSuccess();
        return IsSuccess ? this : throw new InvalidOperationException($"The status {StatusCode} is no success.");
    }
}
