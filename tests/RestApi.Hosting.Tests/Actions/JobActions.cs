using Comind.Api.Server;

namespace Acme.HostingTests.Actions;

/// <summary>Actions as a registry would list them.</summary>
internal static class JobActions
{
    public static ActionDescriptor Action(string name, Action<Job> action) => ActionDescriptor.Create<Job>(name, (job, _) => action(job));

    public static ActionDescriptor Fails(Exception e) => Action("fail", _ => throw e);

    internal sealed class Job : Entity
    {
        public string? Status
        {
            get => GetField<string>("c_status");
            set => SetField("c_status", value);
        }
    }
}
