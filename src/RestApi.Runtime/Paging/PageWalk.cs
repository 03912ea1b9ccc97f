using System.Globalization;

namespace Comind.Api.Server;

/// <summary>The way from page to page of one enumeration.</summary>
internal sealed class PageWalk(Func<RestRequest> start, Func<RestRequest, RestRequest> configure, PagedAttribute paging)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private RestClient? _client;
    private PageEnd _end = new(HasMore: true, Total: null);
    private Uri? _from;
    private string? _next;
    private long _taken;
    private int _pages;
    private bool _isOver;

    private bool Counts => paging.Offset is not null || paging.Page is not null;

    private bool FollowsLinks => paging.NextLink is not null || paging.LinkHeader;

    /// <exception cref="ArgumentException">There is no way to the next page, or there are several.</exception>
    public static void Check(PagedAttribute paging)
    {
        ArgumentNullException.ThrowIfNull(paging);
        var ways = new[]
        {
            paging.Offset is not null,
            paging.Page is not null,
            paging.Cursor is not null,
            paging.NextLink is not null,
            paging.LinkHeader,
        };
        if (ways.Count(static way => way) != 1 || paging.Cursor is null != paging.NextCursor is null)
        {
            throw new ArgumentException(
                "[Paged] needs one way to the next page: Offset, Page, Cursor together with NextCursor, NextLink or LinkHeader.",
                nameof(paging)
            );
        }

        if (paging.MaxPages < 1 || (paging.Limit is null) != (paging.PageSize == 0) || paging.PageSize < 0)
        {
            throw new ArgumentException("[Paged] needs MaxPages of at least 1, and Limit and PageSize only together.", nameof(paging));
        }
    }

    /// <summary>The request of the page that comes now; null after the last one.</summary>
    /// <exception cref="RestApiException">The link to the page may not be followed.</exception>
    public RestRequest? Next()
    {
        if (_isOver)
        {
            return null;
        }

        _pages++;
        if (FollowsLinks && _next is not null)
        {
            return configure(_client!.CreateRequestTo(_from!, _next, "GET", anyHost: false));
        }

        var request = start();
        _client = request.Client;
        if (paging.Limit is not null)
        {
            request.AddQueryParameter(paging.Limit, paging.PageSize);
        }

        return configure(Positioned(request));
    }

    /// <summary>Finds in an answer what comes next, and leaves only its items.</summary>
    /// <returns>Whether there are items.</returns>
    /// <exception cref="RestApiException">The status is no success, the content is no page, or its link may not be followed.</exception>
    public bool Enter(PageAnswer answer)
    {
        var response = answer.Response.EnsureSuccess();
        var page = new PageContent(response);
        _end = new(paging.HasMore is null || page.Flag(paging.HasMore), paging.Total is null ? null : page.Number(paging.Total));
        _next =
            paging.NextCursor is { } cursor ? page.Text(cursor)
            : paging.NextLink is { } link ? page.Text(link)
            : paging.LinkHeader ? LinkHeader.Next(response.Headers)
            : null;
        _from = answer.Url;
        CheckNext(response);
        return page.NarrowTo(paging.Items);
    }

    /// <summary>Steps on, after so many items.</summary>
    /// <exception cref="RestApiException">There are more pages than are allowed.</exception>
    public void Leave(int count)
    {
        _taken += count;
        _isOver = !_end.HasMore || _taken >= _end.Total || (Counts ? count == 0 : string.IsNullOrEmpty(_next));
        if (!_isOver && _pages >= paging.MaxPages)
        {
            throw RestApiException.For(
                RestApiErrorKind.TooLarge,
                Target,
                $"there are more than {paging.MaxPages.ToString(CultureInfo.InvariantCulture)} pages. Raise MaxPages of [Paged], or ask for less."
            );
        }
    }

    private RestTarget Target { get; set; } = null!;

    private RestRequest Positioned(RestRequest request) =>
        paging.Offset is { } offset ? request.AddQueryParameter(offset, _taken)
        : paging.Page is { } page ? request.AddQueryParameter(page, paging.FirstPage + _pages - 1)
        : paging.Cursor is { } cursor ? request.AddQueryParameter(cursor, _next)
        : request;

    private void CheckNext(RestResponse response)
    {
        Target = response.Target;
        if (string.IsNullOrEmpty(_next))
        {
            return;
        }

        if (!_visited.Add(_next))
        {
            throw RestApiException.For(
                RestApiErrorKind.Protocol,
                Target,
                "the API names a page as the next one that came before, which would never end."
            );
        }

        if (FollowsLinks && !(Uri.TryCreate(_from, _next, out var link) && link.UserInfo.Length == 0 && _client!.BaseUrl.IsHostOf(link)))
        {
            throw RestApiException.ForBlocked(
                Target,
                "the link to the next page leads to another host, where the credentials of this one must not go."
            );
        }
    }

    private readonly record struct PageEnd(bool HasMore, long? Total);
}
