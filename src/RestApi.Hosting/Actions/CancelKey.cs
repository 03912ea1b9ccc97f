using System.Runtime.InteropServices;

namespace Comind.Api.Hosting;

/// <summary>Ctrl+C or a polite kill cancels what runs; a second one ends the process as usual.</summary>
internal sealed class CancelKey : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration[] _registrations;

    public CancelKey(bool listen, CancellationToken cancellationToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registrations = listen
            ? [PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel)]
            : [];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _source.Dispose();
    }

    public void Cancel(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            // The signal stays as it is: another action that runs beside this one may have taken it.
            return;
        }

        try
        {
            _source.Cancel();
            context.Cancel = true;
        }
        catch (ObjectDisposedException)
        {
            // Signals are handled on a thread of their own: the action has ended meanwhile.
        }
    }
}
