using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What attributes say about every call of a client, or about one call: authentication, headers, timeout, retry, statuses.</summary>
internal sealed class CallSettings
{
    private readonly SecretAccessors _secrets;
    private readonly List<string> _auth = [];
    private readonly List<(string Name, string Value)> _headers = [];
    private readonly List<ErrorContent> _errors = [];
    private IReadOnlyList<string>? _expected;
    private string? _timeout;
    private string? _retry;

    private CallSettings(SecretAccessors secrets) => _secrets = secrets;

    /// <summary>Whether each call gets an idempotency key of its own.</summary>
    public bool HasKey { get; private set; }

    /// <summary>Whether the statuses are spoken of here, which says nothing to a caller that checks them itself.</summary>
    public bool HasStatuses => _expected is not null || _errors.Count > 0;

    /// <summary>Whether errors are declared here.</summary>
    public bool HasErrors => _errors.Count > 0;

    /// <summary>How pages follow each other, as the arguments are written; null when they do not.</summary>
    public AttributePart? Paging { get; private set; }

    /// <summary>Whether parameters are parts of a form with files.</summary>
    public bool IsMultipart { get; private set; }

    /// <summary>Joins the attributes of one declaration; null when one of ours holds what syntax cannot know.</summary>
    public static CallSettings? Read(IEnumerable<(string? Marker, AttributePart Attribute)> attributes, SecretAccessors secrets)
    {
        var settings = new CallSettings(secrets);
        return attributes.All(attribute => settings.Add(attribute.Marker, attribute.Attribute)) ? settings : null;
    }

    /// <summary>The steps on the builder for a call: what it says of itself replaces what its client says of all calls.</summary>
    public IReadOnlyList<string> AuthFor(CallSettings call) => call._auth.Count > 0 ? call._auth : _auth;

    /// <inheritdoc cref="AuthFor"/>
    /// <param name="given">Names of headers that a parameter brings.</param>
    public IEnumerable<string> HeadersFor(CallSettings call, IReadOnlyCollection<string> given) =>
        _headers.Count + call._headers.Count == 0
            ? []
            : _headers
                .Where(header => !call._headers.Exists(own => IsSame(own.Name, header.Name)))
                .Concat(call._headers)
                .Where(header => !given.Any(name => IsSame(name, header.Name)))
                .Select(static header => $"AddHeader({CSharpText.Literal(header.Name)}, {CSharpText.Literal(header.Value)})");

    /// <inheritdoc cref="AuthFor"/>
    public IEnumerable<string> TimeoutFor(CallSettings call) =>
        (call._timeout ?? _timeout) is { } seconds ? [$"SetRequestTimeout({seconds})"] : [];

    /// <inheritdoc cref="AuthFor"/>
    /// <param name="isRepeatable">Whether the call may be repeated; what a client says of all calls leaves out those that may not.</param>
    public IEnumerable<string> RetryFor(CallSettings call, bool isRepeatable) =>
        (call._retry ?? (isRepeatable ? _retry : null)) is { } attempts ? [$"SetRetry({attempts})"] : [];

    /// <summary>What a call accepts, and what an error of it is.</summary>
    public StatusRules StatusesFor(CallSettings call) =>
        new(call._expected ?? _expected ?? [], call._errors.Count > 0 ? call._errors : _errors);

    private bool Add(string? marker, AttributePart attribute) =>
        marker switch
        {
            "Headers" => attribute.Arguments.All(argument => AddHeader(argument.Value)),
            "Timeout" => (_timeout = attribute.Argument(0, "seconds")?.CountCode) is not null,
            "Retry" => (_retry = attribute.Arguments.Count == 0 ? "3" : attribute.Argument(0, "maxAttempts")?.CountCode) is not null,
            "Expect" => (_expected = Statuses(attribute)) is { Count: > 0 },
            "Error" => AddError(attribute),
            "IdempotencyKey" => HasKey = true,
            "Multipart" => IsMultipart = true,
            "Paged" => (Paging = attribute) is not null,
            _ => Authentication.Of(marker, attribute) is not { } authentication || AddAuth(authentication.Step(_secrets)),
        };

    private bool AddError(AttributePart attribute)
    {
        if (attribute.TypeArguments.Count != 1 || Statuses(attribute) is not { } statuses)
        {
            return false;
        }

        _errors.Add(new(attribute.TypeArguments[0], statuses));
        return true;
    }

    private static List<string>? Statuses(AttributePart attribute)
    {
        var statuses = attribute.Arguments.Select(static argument => argument.CountCode).OfType<string>().ToList();
        return statuses.Count == attribute.Arguments.Count ? statuses : null;
    }

    private bool AddAuth(string? step)
    {
        if (step is null)
        {
            return false;
        }

        _auth.Add(step);
        return true;
    }

    private bool AddHeader(string? header)
    {
        var colon = header?.IndexOf(':') ?? -1;
        if (colon <= 0)
        {
            return false;
        }

        _headers.Add((header!.Substring(0, colon).Trim(), header.Substring(colon + 1).Trim()));
        return true;
    }

    private static bool IsSame(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What the content is when a call is answered with one of these statuses.</summary>
/// <param name="Statuses">As they are written; none for every other status that the call does not accept.</param>
internal sealed record ErrorContent(WrittenType Type, IReadOnlyList<string> Statuses);
