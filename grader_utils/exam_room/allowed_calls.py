"""The system calls that a kernel in the exam room may make: what Python, NumPy, matplotlib and ipykernel need.

All others are refused, also those that Linux will have one day. A call that works only with some arguments stands in
`seccomp`.
"""

ALLOWED = {
    "files, which Landlock guards": (
        "open openat openat2 creat close close_range read write readv writev pread64 pwrite64 preadv pwritev preadv2 "
        "pwritev2 lseek dup dup2 dup3 truncate ftruncate fallocate fsync fdatasync fadvise64 copy_file_range"
    ),
    "folders and names, which Landlock guards, too": (
        "getdents getdents64 getcwd chdir fchdir mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link "
        "linkat symlink symlinkat readlink readlinkat umask"
    ),
    "looking at files": "stat fstat lstat newfstatat statx access faccessat faccessat2 statfs fstatfs",
    "waiting": (
        "poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 eventfd "
        "eventfd2 pipe pipe2"
    ),
    "sockets; once a kernel has its own, it gets no more": (
        "socket bind listen connect accept accept4 getsockname getpeername getsockopt setsockopt shutdown sendto "
        "recvfrom recvmsg"
    ),
    "memory of its own": "brk munmap mprotect mremap madvise msync membarrier get_mempolicy",
    "threads and the end of processes": (
        "futex set_robust_list get_robust_list set_tid_address rseq sched_yield sched_getaffinity sched_getparam "
        "sched_getscheduler sched_get_priority_max sched_get_priority_min getpriority getcpu exit exit_group wait4 "
        "waitid arch_prctl restart_syscall"
    ),
    "signals to itself": (
        "rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend rt_sigtimedwait sigaltstack pause alarm "
        "setitimer getitimer timer_create timer_settime timer_gettime timer_getoverrun timer_delete"
    ),
    "who and where it is": (
        "getpid getppid gettid getpgid getpgrp getsid getuid geteuid getgid getegid getresuid getresgid getgroups "
        "capget uname sysinfo times getrusage getrlimit setrlimit"
    ),
    "clocks": "clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time",
    "random numbers": "getrandom",
}

UNTIL_IT_STARTED = "socket bind listen connect setsockopt seccomp"
"""Refused once a kernel's own sockets are open: it opens no others, and makes none of them larger."""

SIGNALS = "kill tkill tgkill"
"""Where a submission has a PID namespace of its own, these reach its own processes alone."""

NOT_THERE = "clone3 io_uring_setup io_uring_enter io_uring_register fchmodat2 sendfile"
"""Answered as if Linux were older, so that libraries take other ways."""

IN_VAIN = "sched_setscheduler sched_setaffinity setsid"
"""Answered as if done. The first two can reach other processes, and ZeroMQ ends its own where they are refused; a
session of its own has a share of the processors of its own."""

FCNTL = ("F_DUPFD", "F_DUPFD_CLOEXEC", "F_GETFD", "F_SETFD", "F_GETFL", "F_SETFL", "F_GETPIPE_SZ")
"""What `fcntl` may do: not leases, locks and notices of others' files, nor larger pipes, nor signals to others."""

MAP_TYPE, MAP_PRIVATE = 0xF, 2
"""What `mmap` may make: no pages that are shared. Linux keeps these when no process shows them any more."""

IOCTL = ("FIOCLEX", "FIONCLEX", "FIONBIO", "FIONREAD", "TCGETS", "TIOCGWINSZ")
"""What `ioctl` may do: not the flags of files, which Landlock does not guard."""

SET_PDEATHSIG, SET_DUMPABLE = 1, 4
"""What prctl sets before the kernel starts, and never again: it would outlive its keeper, or hide from it."""

PRCTL = (2, 3, 15, 16, 23, 38, 39)
"""PR_GET_PDEATHSIG, PR_GET_DUMPABLE, PR_SET_NAME, PR_GET_NAME, PR_CAPBSET_READ, PR_SET_NO_NEW_PRIVS and its getter."""
