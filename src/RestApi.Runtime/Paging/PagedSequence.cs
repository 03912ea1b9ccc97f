using System.Collections;

namespace Comind.Api.Server;

/// <summary>
/// All items of a list that an API hands out page by page. A page is fetched when its first item is asked for; each enumeration starts
/// anew. <c>foreach</c> waits on the calling thread, <c>await foreach</c> blocks none. Made by generated code for <see cref="PagedAttribute"/>.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class PagedSequence<T> : IEnumerable<T>, IAsyncEnumerable<T>
{
    private readonly Func<RestRequest> _start;
    private readonly Func<RestRequest, RestRequest> _configure;
    private readonly Func<RestResponse, IEnumerable<T>> _read;
    private readonly PagedAttribute _paging;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Describes the list; nothing is sent yet.</summary>
    /// <param name="start">Makes the request of a page, with its path and its own query parameters.</param>
    /// <param name="configure">Adds what every page needs, the next link included: credentials, headers, timeout.</param>
    /// <param name="read">Reads the items from an answer whose content is the list of them.</param>
    /// <param name="paging">How pages follow each other.</param>
    /// <param name="cancellationToken">Ends an asynchronous enumeration early.</param>
    /// <exception cref="ArgumentException">The paging names no way to the next page, or several.</exception>
    public PagedSequence(
        Func<RestRequest> start,
        Func<RestRequest, RestRequest> configure,
        Func<RestResponse, IEnumerable<T>> read,
        PagedAttribute paging,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(read);
        PageWalk.Check(paging);
        _start = start;
        _configure = configure;
        _read = read;
        _paging = paging;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Fetches the pages on the calling thread.</summary>
    /// <returns>The items.</returns>
    /// <exception cref="RestApiException">A page could not be fetched or read; see <see cref="RestApiException.Kind"/>.</exception>
    public IEnumerator<T> GetEnumerator()
    {
        var walk = new PageWalk(_start, _configure, _paging);
        while (walk.Next() is { } request)
        {
            foreach (var item in Items(walk, request.Execute<PageAnswer>()))
            {
                yield return item;
            }
        }
    }

    /// <summary>Fetches the pages without blocking a thread.</summary>
    /// <param name="cancellationToken">Ends the enumeration early.</param>
    /// <returns>The items.</returns>
    /// <exception cref="RestApiException">A page could not be fetched or read; see <see cref="RestApiException.Kind"/>.</exception>
    /// <exception cref="OperationCanceledException">A token or the action was cancelled.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        var walk = new PageWalk(_start, _configure, _paging);
        while (walk.Next() is { } request)
        {
            foreach (var item in Items(walk, await request.ExecuteAsync<PageAnswer>(either.Token).ConfigureAwait(false)))
            {
                yield return item;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<T> Items(PageWalk walk, PageAnswer answer)
    {
        using (answer)
        {
            var items = walk.Enter(answer) ? _read(answer.Response).ToList() : [];
            walk.Leave(items.Count);
            return items;
        }
    }
}
