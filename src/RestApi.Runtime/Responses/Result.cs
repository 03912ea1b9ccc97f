using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Comind.Api.Server;

/// <summary>
/// What a call brought: a value, or an error of a declared type. It holds nothing of the request. Ask <see cref="IsSuccess"/>, or
/// match it: <c>result is { IsSuccess: true, Value: var contact }</c>.
/// </summary>
/// <typeparam name="T">The value of a success.</typeparam>
/// <typeparam name="TError">The content of an answer that is an error.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Result<T, TError>
{
    internal Result(bool isSuccess, T? value, TError? error, int statusCode)
    {
        IsSuccess = isSuccess;
        Value = value;
        Error = error;
        StatusCode = statusCode;
    }

    /// <summary>Whether the call brought a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess { get; }

    /// <summary>The value; the default of its type when this is an error.</summary>
    public T? Value { get; }

    /// <summary>The error; the default of its type when this is a success, or when the server sent no such content.</summary>
    public TError? Error { get; }

    /// <summary>The HTTP status, such as 404.</summary>
    public int StatusCode { get; }

    /// <summary>Takes the result apart: <c>var (isSuccess, contact, error) = CrmApi.GetContact(7);</c></summary>
    /// <param name="isSuccess">As <see cref="IsSuccess"/>.</param>
    /// <param name="value">As <see cref="Value"/>.</param>
    /// <param name="error">As <see cref="Error"/>.</param>
    public void Deconstruct(out bool isSuccess, out T? value, out TError? error)
    {
        isSuccess = IsSuccess;
        value = Value;
        error = Error;
    }

    /// <summary>Whether it is a success, and the status; no content.</summary>
    /// <returns>Such as <c>Error 404</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsSuccess ? "Success" : "Error")} {StatusCode}");
}

/// <summary>Makes results: generated code does, and a test that stands in for a client.</summary>
public static class Result
{
    /// <summary>A result with a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <returns>The result.</returns>
    public static Result<T, TError> Success<T, TError>(T value, int statusCode = 200) => new(true, value, default, statusCode);

    /// <summary>A result with an error.</summary>
    /// <param name="error">The error; null when the server sent no such content.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <returns>The result.</returns>
    public static Result<T, TError> Failure<T, TError>(TError? error, int statusCode) => new(false, default, error, statusCode);
}

/// <summary>The value of a <see cref="Result{T, TError}"/> whose call brings no content, such as a DELETE.</summary>
public readonly record struct NoContent;
