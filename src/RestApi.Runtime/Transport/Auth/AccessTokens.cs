using System.Collections.Concurrent;

namespace Comind.Api.Server;

/// <summary>The tokens of all clients that send through one transport.</summary>
internal sealed class AccessTokens(TimeProvider time)
{
    private const int Most = 1024;

    private readonly ConcurrentDictionary<TokenRequest, TokenSlot> _slots = new();

    public int Count => _slots.Count;

    public TokenSlot SlotOf(TokenRequest request) => _slots.TryGetValue(request, out var slot) ? slot : Add(request);

    private TokenSlot Add(TokenRequest request)
    {
        if (_slots.Count >= Most)
        {
            MakeRoom();
        }

        return _slots.GetOrAdd(request, static (request, time) => new TokenSlot(request, time), time);
    }

    // A slot that goes away under its users serves them to the end.
    private void MakeRoom()
    {
        foreach (var (request, slot) in _slots)
        {
            if (slot.IsExpired)
            {
                _slots.TryRemove(request, out _);
            }
        }

        if (_slots.Count >= Most)
        {
            _slots.Clear();
        }
    }
}
