namespace Comind.Api.Server;

/// <summary>What all paths of a client start with, such as <c>/api/v2</c>.</summary>
/// <param name="prefix">The path in front; slashes between the two are put right.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class PathPrefixAttribute(string prefix) : Attribute
{
    /// <summary>The path in front.</summary>
    public string Prefix { get; } = prefix;
}

/// <summary>
/// Sends a call again when it failed for a reason that passes; see <see cref="RestRequest.SetRetry(int)"/>. On a client it leaves out
/// calls that may not be repeated: POST and PATCH without <see cref="IdempotencyKeyAttribute"/>.
/// </summary>
/// <param name="maxAttempts">How many times it is sent at most, the first time included: 1 to 20; 1 means no retry.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class RetryAttribute(int maxAttempts = 3) : Attribute
{
    /// <summary>How many times it is sent at most, the first time included.</summary>
    public int MaxAttempts { get; } = maxAttempts;
}

/// <summary>The statuses that a call accepts; by default 200 to 299. Any other is a <see cref="RestApiException"/>.</summary>
/// <param name="statuses">The statuses, such as 201; at least one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class ExpectAttribute(params int[] statuses) : Attribute
{
    /// <summary>The accepted statuses.</summary>
    public IReadOnlyList<int> Statuses { get; } = statuses;
}

/// <summary>
/// What the content is when a call that returns <see cref="Result{T, TError}"/> is answered with one of these statuses. Without any
/// such attribute every status that the call does not accept is an error of the result.
/// </summary>
/// <typeparam name="T">The type of the content: the error type of the result, or one derived from it.</typeparam>
/// <param name="statuses">The statuses, such as 404; none for every other status that the call does not accept.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<T>(params int[] statuses) : Attribute
{
    /// <summary>The statuses; empty for every other one.</summary>
    public IReadOnlyList<int> Statuses { get; } = statuses;
}

/// <summary>
/// Marks a call that returns all items of a list, page by page: <c>IEnumerable&lt;T&gt;</c> or <c>IAsyncEnumerable&lt;T&gt;</c>. A page is
/// fetched when its first item is asked for. Name one of <see cref="Offset"/>, <see cref="Page"/>, <see cref="Cursor"/>,
/// <see cref="NextLink"/> and <see cref="LinkHeader"/>.
/// </summary>
/// <remarks>Members of the content are named by their JSON names; a dot goes deeper: <c>meta.next</c>.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PagedAttribute : Attribute
{
    /// <summary>The member that holds the items; null when the content is the list itself.</summary>
    public string? Items { get; set; }

    /// <summary>The query parameter that says how many items to skip. The last page is an empty one, or told by the members below.</summary>
    public string? Offset { get; set; }

    /// <summary>The query parameter that numbers the pages. The last page is an empty one, or told by the members below.</summary>
    public string? Page { get; set; }

    /// <summary>The number of the first page. Default: 1.</summary>
    public int FirstPage { get; set; } = 1;

    /// <summary>The query parameter that takes the cursor of the page before; see <see cref="NextCursor"/>.</summary>
    public string? Cursor { get; set; }

    /// <summary>The member that holds the cursor of the next page; null or empty on the last one.</summary>
    public string? NextCursor { get; set; }

    /// <summary>The member that holds the URL of the next page; null or empty on the last one.</summary>
    public string? NextLink { get; set; }

    /// <summary>Whether the header <c>Link</c> names the next page (RFC 8288, <c>rel="next"</c>).</summary>
    public bool LinkHeader { get; set; }

    /// <summary>The query parameter that asks for a page size; sent with <see cref="PageSize"/>.</summary>
    public string? Limit { get; set; }

    /// <summary>How many items to ask for at once.</summary>
    public int PageSize { get; set; }

    /// <summary>The member that holds the number of all items.</summary>
    public string? Total { get; set; }

    /// <summary>The member that says whether there are more items.</summary>
    public string? HasMore { get; set; }

    /// <summary>The most pages that are fetched; one more is an error, as nothing may be left out unseen. Default: 1000.</summary>
    public int MaxPages { get; set; } = 1000;
}
